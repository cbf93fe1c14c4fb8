"""What is listed as files and as a feed, a module each: from a visit and a question to a response.

May import everything in `visiting` but `routes`, `conditional`, `refusing` and `views`.
"""

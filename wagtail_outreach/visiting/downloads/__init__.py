"""What is listed as files and as a feed, a module each: from a visit and a question to a response.

May import `addresses`, `parts` and `visit`.
"""

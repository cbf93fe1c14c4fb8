"""What a browser or a cache need not fetch twice: `ETag`, `Last-Modified`, 304, and what they depend on.

May import `visit` and what is in `site`.
"""

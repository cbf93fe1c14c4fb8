"""What a page is made of: bytes, text, blocks with their places, and what of it was used; imports no other room.

`decode` makes text of bytes, `sheets` of workbooks, `flow` of wrapped lines; `blocks` takes plain text apart, `markup` and
`block_writer` HTML, of which `nesting` has made what a parser can take.
"""

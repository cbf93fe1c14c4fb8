"""What a page is made of: bytes, text, blocks with their places, and what of it was used; imports no other room."""

"""What was probably meant by what is refused: read only to suggest, never to accept."""

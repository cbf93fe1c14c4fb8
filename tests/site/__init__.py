"""The site that the tests run on."""

"""The pages a site has besides its international activities."""

"""What editors work with: form inputs, forms, panels, listings, imports.

May import: models, blocks, projection; `editing.inputs` imports only the library and Django.
"""

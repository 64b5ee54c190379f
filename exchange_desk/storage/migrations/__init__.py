"""The steps from one version of the desk file to the next, and where Alembic finds them."""

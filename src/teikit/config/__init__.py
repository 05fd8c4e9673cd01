"""An edition's own facts and rules, said once: `teikit.toml`, or `[tool.teikit]` in `pyproject.toml`.

`finding` says where the file is and is light; the rest is loaded only for a file that exists.
"""

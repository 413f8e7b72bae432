"""Languages: rules, packs and their loader. A language is a folder of data under `packs/`."""

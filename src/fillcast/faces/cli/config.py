"""``fillcast config``."""

from fillcast.faces.cli.common import NO_OPTIONS, Options, print_json


def config(*, options: Options = NO_OPTIONS) -> None:
    """Print every setting with its effective value and where that comes from.

    Defaults < fillcast.toml < FILLCAST__FEED__PING_AFTER_S in the environment < --set feed.ping_after_s=20.
    """
    loaded = options.load()
    if options.json:
        print_json(loaded.origins)
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table("setting", "value", "from", box=box.SIMPLE_HEAD)
    for row in loaded.origins:
        table.add_row(row.key, row.value or '""', row.origin)
    Console().print(table)

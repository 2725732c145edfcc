"""A program as a site: a folder of files that can be put on any static host.

It holds the report, one page a chart to embed elsewhere, the data in every format, the charts as
pictures, and a list of all of them. Everything is named by a path from within the folder: it works
under any address, and opened from a disk.
"""

from timeline.site.folder import website
from timeline.site.manifest import contents
from timeline.site.names import MANIFEST

__all__ = ["MANIFEST", "contents", "website"]

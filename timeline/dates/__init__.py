"""Written dates and what they mean.

A date in a record is seldom one day. ``1996-09`` is some day of a month, ``2009-02/2009-07``
lasted, ``FY2010`` is a year of somebody's books, ``before 2013`` has one known side. Text goes in
through :func:`parse_date` and comes out as a :class:`Period`, which knows what was said and nothing
more: no missing part is ever filled in, no day ever shifted, and what has two readings is refused.
"""

from timeline.dates.days import date_of, day_number
from timeline.dates.edge import Edge
from timeline.dates.fiscal import US_FISCAL, FiscalCalendar, FiscalYear
from timeline.dates.parsing import parse_date
from timeline.dates.period import Period
from timeline.dates.refusal import DateError

__all__ = [
    "US_FISCAL",
    "DateError",
    "Edge",
    "FiscalCalendar",
    "FiscalYear",
    "Period",
    "date_of",
    "day_number",
    "parse_date",
]

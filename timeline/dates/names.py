"""The names of months, as they are written and as they are read."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(MONTHS, start=1)
    for name in (month.lower(), month[:3].lower())
} | {"sept": 9}

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

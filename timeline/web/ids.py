"""The ids of what the dashboard's callbacks read and write."""

DATA = "data"
FILTER = "filter"
CHOSEN = "chosen"
ANSWER = "answer"
CARD = "written"

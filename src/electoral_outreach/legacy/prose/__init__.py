"""What the prose of a section tells of: which sort of activity, what its dates are of, where it was, what it is called; may import layout.

`signals` weighs whether it is an activity; `kinds` says whether one went or came, `dating` what each date is of, `places`
where it was, `titles` and `item_titles` what it is called.
"""

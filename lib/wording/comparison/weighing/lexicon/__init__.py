"""The words on which a statement turns, by family: closed classes of English, each phrase with its grade.

To add a phrase, write it on the line of its grade. `~` stands for the forms of a verb (`strive~ to`: strives, strived,
striving), `be` for every form of “to be”, `/` parts phrases. The longest phrase that fits wins, so that “no later
than” is a bound and no negation.
"""

"""English words that say nothing about what a text is about."""

_WRITTEN = """
a about above across actually after again against all almost alone along already also although always am among
an and another any anybody anyone anything anyway are aren't around as ask at away back be because become been
before behind being below between both but by call came can can't cannot come could couldn't did didn't do does
doesn't doing don't done down during each either else enough especially etc even ever every everybody everyone
everything far few find first for found from further gave get gets getting give given gives go goes going gone
good got had hadn't has hasn't have haven't having he he'd he'll he's hello help her here here's hers herself hey
him himself his how how's however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's its
itself just keep kept know known last later least less let let's like likely little look looking looks lot made
make makes making many may maybe me mean might mine more moreover most much must my myself near need needs never
next no nobody none nor not nothing now nowhere of off often oh ok okay old on once one ones only onto or other
others our ours ourselves out over own per perhaps please put quite rather really said same saw say says see seem
seemed seems seen several shall she she'd she'll she's should shouldn't since so some somebody someone something
sometimes somewhere soon still such sure take taken takes tell than thank thanks that that'll that's the their
theirs them themselves then there there's therefore these they they'd they'll they're they've thing things think
this those though through thus to together too took toward towards tried try trying two under unless until up upon
us use used using usually various very via want wanted wants was wasn't way we we'd we'll we're we've well went
were weren't what what's whatever when when's where where's whether which while who who's whoever whole whom whose
why why's will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
yourselves
"""
STOPWORDS = frozenset(_WRITTEN.split())

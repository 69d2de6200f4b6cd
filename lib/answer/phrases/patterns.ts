/**
 * How people put the ready questions: patterns over words in small Latin letters without marks. A named group is a
 * parameter; `who` is a side or an actor, whichever the words name.
 */
const day = '\\d{4}-\\d{2}-\\d{2}';

/** For each question, the phrasings that mean it and nothing else. `^` and `$` are added. */
export const patterns: Readonly<Record<string, readonly string[]>> = {
  'did-they-meet': [
    '(?:did|has|have|had) (?<one>.+?) (?:ever )?(?:meet|met|see|seen|sit|sat|talk|talked|speak|spoke|spoken)(?: (?:with|to))? (?<other>.+)',
    '(?:when|where|how often) did (?<one>.+?) (?:meet|talk|speak)(?: (?:with|to))? (?<other>.+)',
    '(?<one>.+?) (?:met|meets|spoke|talked)(?: (?:with|to))? (?<other>.+)',
    '(?:meetings?|talks|sessions?) (?:of|between) (?<one>.+?) (?:and|with) (?<other>.+)',
    'did (?<one>.+?) and (?<other>.+?) (?:ever )?(?:meet|talk|speak)',
  ],
  'whom-a-person-met': [
    'whom? (?:did|has) (?<person>.+?) (?:meet|met|see|seen|talk to|talked to|speak to|speak with)(?: with)?',
    'who met(?: with)? (?<person>.+)',
    'meetings (?:of|with|by) (?<person>.+)',
    '(?<person>.+?) meetings',
  ],
  'whom-a-person-never-met': [
    'whom? (?:did|has) (?<person>.+?) (?:not|never) (?:meet|met)',
    'who (?:has )?(?:never|not) met (?<person>.+)',
  ],
  'who-was-at-a-meeting': [
    'who (?:was|were|is|sat|took part) (?:at|in) (?<meeting>.+)',
    'who attended (?<meeting>.+)',
    '(?:attendance|participants|attendees) (?:of|at|in) (?<meeting>.+)',
  ],
  'who-stands-between': ['who (?:stands|is|sits|mediates|goes|moves) between (?<one>.+?) and (?<other>.+)'],
  'how-two-are-linked': [
    '(?:how|through whom) (?:are|is) (?<one>.+?) (?:and|to|with) (?<other>.+?) (?:linked|connected|related)',
    'how (?:are|is) (?<one>.+?) (?:linked|connected|related) (?:to|with) (?<other>.+)',
    '(?:paths?|links?|chains?|connections?) (?:between|from) (?<one>.+?) (?:and|to) (?<other>.+)',
  ],
  'what-met-when': [
    `(?:meetings|sessions) (?:on|of) (?<from>${day})`,
    `(?:meetings|sessions) (?:from|between) (?<from>${day}) (?:to|and|until) (?<to>${day})`,
  ],
  'what-is-next': [
    '(?:what (?:is|comes|happens) )?(?:planned )?next',
    'what is planned(?: or proposed)?(?: next)?',
    '(?:planned|next|upcoming|proposed) (?:meetings?|steps|sessions?)',
  ],
  'what-did-not-simply-happen': [
    '(?:disputed|denied|hypothetical) (?:meetings|attendances?)',
    '(?:which )?meetings (?:that )?(?:are|were) (?:disputed|denied)',
  ],
  'who-led-or-hosted': [
    'who (?:hosted|led|mediated|hosts|leads|mediates|guaranteed|chaired)(?: (?:or|and) (?:hosted|led|mediated))*(?: (?:the )?(?:talks|meetings))?',
    '(?:hosts|leads|mediators|guarantors)(?: and (?:hosts|leads|mediators|guarantors))*',
  ],
  'who-acts-for': [
    'who (?:acts|acted|speaks|spoke|negotiates|negotiated|stands) (?:for|on behalf of) (?<actor>.+)',
    'who (?:represents|represented) (?<actor>.+)',
  ],
  'which-ties-somebody-has': [
    '(?:ties|relatives|family|connections) of (?<actor>.+)',
    'who is (?:related|tied) to (?<actor>.+)',
  ],
  'which-titles-somebody-carries': [
    '(?:which |what )?(?:titles?|offices?) (?:of|does|has|for) (?<person>.+?)(?: (?:carry|have|hold))?',
    '(?<person>.+?) titles?',
    'who is (?<person>.+)',
  ],
  'whose-titles-differ': ['whose titles differ', 'titles that differ', '(?:different|differing) titles'],
  'what-a-side-says': [
    'what (?:did|does|has|do) (?<who>.+?) (?:say|said|think)(?: (?:about|on|of))? (?<issue>.+)',
    '(?:statements?|words|positions?|stance|views?|quotes?) (?:about|on) (?<issue>.+?) (?:by|from|of) (?<who>.+)',
    '(?:statements?|words|positions?|stance|views?|quotes?) (?:by|from|of) (?<who>.+?) (?:about|on) (?<issue>.+)',
    '(?<who>.+?) (?:about|on) (?<issue>.+)',
  ],
  'where-two-agree': [
    '(?:where|on what|on which issues) (?:do|did) (?<one>.+?) and (?<other>.+?) (?:agree|clash|disagree|differ)',
    '(?:do|did|does) (?<one>.+?) (?:agree|clash|disagree) with (?<other>.+)',
    '(?:agreements?|disagreements?|differences|common ground) between (?<one>.+?) and (?<other>.+)',
  ],
  'who-agrees-and-clashes': ['who (?:agrees|clashes|disagrees)(?: and who (?:agrees|clashes|disagrees))?'],
  'how-a-line-moved': [
    'how (?:did|has|have) (?:the )?(?:lines?|positions?|views?) on (?<issue>.+?) (?:moved?|changed?|shift|shifted)',
    'who (?:moved|shifted|changed) on (?<issue>.+)',
    '(?:shifts?|movement) on (?<issue>.+)',
  ],
  'who-is-silent': [
    'who (?:is|was|stays|stayed|keeps) silent (?:on|about) (?<issue>.+)',
    'who (?:says|said) nothing (?:on|about) (?<issue>.+)',
  ],
  'who-speaks-of': [
    'who (?:speaks|spoke|talks|talked|says something|said something) (?:of|about) (?<actor>.+)',
  ],
  'what-was-said-after': [
    'what (?:was said|changed) after (?<meeting>.+)',
    '(?:statements|reactions) after (?<meeting>.+)',
  ],
  'who-answered-whom': ['who (?:answered|answers|replied to) whom?', '(?:answers|replies)'],
  'what-is-said-of-a-document': [
    'who (?:discussed|discusses|wrote|leaked|promotes|rejects|objects to|supports) (?<document>.+)',
    'what is said (?:of|about) (?<document>.+)',
  ],
  'whose-words-came-through-whom': [
    'whose words came through whom',
    'who (?:reports|reported|speaks) on whose behalf',
    'reported speech',
  ],
  'how-a-name-is-printed': [
    '(?:spellings?|names|aliases) (?:of|for) (?<actor>.+)',
    'how is (?<actor>.+?) (?:spelt|spelled|printed|written)',
  ],
  'what-rests-on-one-source': [
    '(?:single source|one source) facts (?:about|on|of) (?<actor>.+)',
    '(?:what|which facts) (?:about|on) (?<actor>.+?) rests? on one source(?: only)?',
  ],
  'which-meetings-one-source-knows': [
    '(?:single source|one source) meetings',
    '(?:which )?meetings (?:that )?only one source (?:knows|reports)',
  ],
  'what-is-second-hand': ['(?:what is )?second ?hand(?: only)?', 'second ?hand statements', 'hearsay'],
  'what-nobody-named-says': [
    '(?:unnamed|anonymous)(?: (?:sources|people|speakers))?',
    'what do (?:unnamed|anonymous) (?:sources|people) say',
  ],
  'what-has-no-date': [
    'undated statements (?:by|of|from) (?<actor>.+)',
    'statements without (?:a )?date (?:by|of|from) (?<actor>.+)',
    'statements (?:by|of|from) (?<actor>.+?) without (?:a )?date',
  ],
  'where-they-disagree': [
    '(?:where do )?(?:sources|parties|sources or parties) (?:disagree|differ)',
    '(?:disagreements|contradictions|disputes)',
  ],
  'where-a-source-disagrees': [
    '(?:disagreements?|contradictions?)(?: (?:of|in|with|by))?(?: (?:source|article))? (?<source>\\S+)',
    'where does (?:source |article )?(?<source>\\S+) (?:disagree|differ)(?: with others)?',
  ],
  'what-was-denied': [
    '(?:what (?:was|is|has been) )?denied',
    'denials',
    'who denied what',
    'what did anybody deny',
  ],
};

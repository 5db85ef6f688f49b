// How the furniture of other people's pages reads, as one table: what it is, where it may stand, how long it may be, and its words.
// Every rule speaks of pages in general. A paragraph of prose must never match: when unsure, a rule does not.

/**
 * `anywhere`: furniture wherever it stands. `edges`: before the first or after the last prose. `tail`: after the last prose.
 * `note`: after the last prose, or under a byline. `label`: a word that may as well be a heading, so it goes only where no prose follows.
 */
export type Where = 'anywhere' | 'edges' | 'tail' | 'note' | 'label'

export interface FurnitureRule {
  readonly what: string
  readonly where: Where
  /** More words than this are not furniture. */
  readonly most: number
  /** Read against the text in lower case with straight quotes. */
  readonly reads: RegExp
}

const NETWORK =
  '(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|reddit|pinterest|threads|tiktok|bluesky|mastodon|messenger|flipboard|tumblr|google news|google\\+?|weibo|wechat|line|email|e-mail|print|copy link|link|rss)'
const ITEM = '(?:article|story|piece|post|essay|column|op-ed|commentary|interview|blog post|item|report|page|analysis)'
const THIS = `(?:this|the|our) ${ITEM}`

export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    what: 'Skip link',
    where: 'anywhere',
    most: 8,
    reads:
      /^(?:skip to (?:the )?(?:main )?(?:content|navigation|search|footer)|jump to (?:the )?(?:main )?(?:content|navigation|search)|accessibility (?:links|help|statement|feedback)|back to top|toggle (?:navigation|menu|search|caption)|(?:open|close|main|site) (?:menu|navigation|search)|show more|load more|view all|see all|see more|(?:hide|show|enlarge) (?:this )?(?:caption|image))$/,
  },
  {
    what: 'Advertisement',
    where: 'anywhere',
    most: 14,
    reads:
      /^(?:advertisements?|advertising|sponsored(?: content| links?| post)?|promoted(?: content)?|paid (?:content|post)|ads? by \w+|(?:story|article|text|report) continues (?:below|after)\b.*|continue reading (?:below|after)\b.*|(?:please )?scroll (?:down )?(?:to|for) (?:continue|more)\b.*|advertisement ?[-–—|:,].*)$/,
  },
  {
    what: 'Share link',
    where: 'anywhere',
    most: 14,
    reads: new RegExp(
      `^(?:share(?: (?:this|${THIS}))?(?: (?:on|via|with|to|by) .{1,40}| (?:article|story|post|page))?:?|share ?[:|].{0,80}|click to (?:share|print|email|tweet)\\b.*|tweet(?: this)?|pin it|send (?:this )?by email|print (?:this )?(?:page|article|story|post)|e-?mail (?:this )?(?:page|article|story|post)(?: to a friend)?|(?:copy|link copied|copied)(?: link| to clipboard)?|${NETWORK}(?:(?: ?[,|·•/] ?| )${NETWORK})+|facebook|twitter|whatsapp|instagram|linkedin|telegram|pinterest|reddit)$`,
    ),
  },
  {
    what: 'Follow us',
    where: 'anywhere',
    most: 45,
    reads: new RegExp(
      `^(?:(?:follow|find|join|connect with|like|visit) (?:us|me|our \\w+|him|her|them|@\\w+)(?: \\w+){0,4} (?:on|at|via) (?:our )?(?:${NETWORK}|social media)\\b.*|like .{1,80} on facebook\\b.*\\b(?:follow|subscribe|join|like)\\b.*|(?:follow|find) .{1,60} on ${NETWORK}(?:,| and| or|:).*\\b(?:updates|latest|news|stories|@\\w+)\\b.*|follow @\\w+.*|stay connected.*|for (?:more|the latest) (?:news|updates|stories)\\b.*\\b(?:follow|visit|download|subscribe|join|app)\\b.*|download (?:the|our) .{0,40}\\bapp\\b.*)$`,
    ),
  },
  {
    what: 'Invitation to register',
    where: 'anywhere',
    most: 50,
    reads:
      /^(?:(?:like|liked|enjoy(?:ing|ed)?|love|loved) (?:this|what|our|reading)\b[^?]{0,60}\?.*|(?:please )?(?:click|tap) here to (?:register|subscribe|sign up|read|join|donate|download|listen|watch|view|continue|buy|order|support)\b.*|(?:please )?(?:subscribe|sign up|register|log ?in|sign in)\b.{0,60}\b(?:newsletter|newsletters|subscription|subscriber|subscribers|inbox|account|to (?:continue|read|comment|view|access)|today|now|free|for free)\b.*|(?:to|please) (?:continue|keep) reading,? (?:please |subscribe|sign|log|register|create|become|this)\b.*|(?:get|have|receive) .{0,80}\b(?:in|into|to) your inbox\b.*|delivered (?:straight |directly )?to your inbox.*|already (?:a|have an?|registered|subscribed)(?: \w+){0,3}\?.*|become a (?:member|subscriber|supporter|patron)\b.*|(?:please )?(?:support|help fund|help us) (?:our|independent|quality|this|keep)\b.{0,60}\b(?:journalism|site|donat\w+|contribut\w+|newsroom)\b.*\b(?:today|now|donat\w+|subscri\w+|contribut\w+|click|member\w*)\b.*|donate (?:now|today|here).*|you have .{0,30}free (?:articles?|stories)\b.*|.{0,40}\bfree (?:articles?|stories) (?:left|remaining|this month)\b.*|(?:start|try|begin) your (?:free )?(?:trial|subscription)\b.*|enter your e-?mail(?: address)?\b.*|your e-?mail address will not be published.*|this (?:article|content|story|page) is (?:for|only available to|available only to|exclusive to|reserved for) (?:our )?(?:subscribers|members|registered|premium)\b.*)$/,
  },
  {
    what: 'Cookie notice',
    where: 'anywhere',
    most: 90,
    reads:
      /^(?:(?:we|this (?:web)?site|this page|our (?:web)?site|our partners|we and our \w+)\b.{0,80}\bcookies\b.*|(?:accept|reject|allow|manage|decline)(?: all| only)?(?: necessary| essential)? cookies.*|by (?:continuing|using|clicking|browsing)\b.*\b(?:cookies|terms of|privacy policy|agree)\b.*|(?:cookie|privacy|consent) (?:settings|preferences|notice|policy|banner)|your privacy(?: choices)?|we value your privacy.*|manage (?:consent|preferences|choices))$/,
  },
  {
    what: 'Copyright line',
    where: 'anywhere',
    most: 60,
    reads:
      /^(?:(?:©|\(c\) ?(?:copyright|\d{4}|.{1,40},? \d{4}$)).*|copyright(?: notice)?|copyright ?(?:©|\(c\)|[:,]|\d{4}).*|.{0,80}\ball rights reserved(?:[.,;:|©(].*)?|(?:this material|no part of this \w+) may not be (?:published|reproduced)\b.*|(?:powered|designed|website|site|theme) by .{1,60}|made with \w+ by .{1,40})$/,
  },
  {
    what: 'Where it was published',
    where: 'anywhere',
    most: 40,
    reads: new RegExp(
      `^\\(?(?:(?:this|our) ${ITEM} (?:(?:was|is|has been|had been) )?(?:first|originally|previously|also|initially) (?:been )?(?:published|appeared|posted|printed|aired|syndicated|written)\\b.*|(?:first|originally|previously) (?:published|posted|appeared|printed)\\b (?:in|on|at|by|with|from|as)\\b.*|(?:this|our) ${ITEM} (?:is|was|has been|appears?|is being) (?:republished|reprinted|reproduced|reposted|syndicated|cross-?posted)\\b.*|(?:republished|reprinted|reproduced|cross-?posted) (?:with|from|by|under|courtesy)\\b.*|read the original (?:article|story)\\b.*)$`,
    ),
  },
  {
    what: 'Pointer to another page',
    where: 'anywhere',
    most: 30,
    reads:
      /^(?:(?:also[ -]reads?\b ?[:|»>–—-]|(?:must|next)[ -]reads?\b ?[:|»>]).*|read (?:more|also|next|the full (?:story|article|report))(?: (?:about|on|at|from) [^:.]{1,40})?(?: ?[:|»>…].*|\.\.\.|)|read ?[:|] .*|(?:watch|listen|see) also ?[:|].*|related(?: (?:articles?|stor(?:y|ies)|posts?|content|news|topics|coverage|links?|reading|video))?(?: ?[:|].*|)|recommended(?: (?:for you|articles?|stories|reading|videos?|by \w+))?:?|(?:you (?:may|might)|readers) also (?:like|enjoy|be interested in|liked|read)\b.*|(?:more|latest|other|top|popular|trending|featured|recent) (?:stories|news|articles|posts|headlines|coverage|videos?|topics)(?: (?:from|in|on|by|about) .{1,40})?:?|more (?:from|on|in|by) .{1,60}|most (?:read|popular|viewed|shared|commented|watched)|editors?'?s?'? (?:picks?|choice)|(?:read|up|watch) next|don't miss|around the web|from (?:around the web|our partners|the archives?)|what to read next|in this (?:article|section|story|series)|(?:previous|next|older|newer) (?:article|post|story|page|posts|entries)\b.*|continue reading ?(?:→|»|>|\.\.\.|…)?|(?:click|tap) here for (?:more|full|the full|all)\b.*)$/,
  },
  {
    what: 'Reading time',
    where: 'anywhere',
    most: 10,
    reads:
      /^(?:\d{1,3}[ -]?min(?:ute)?s?(?: to)? read(?:ing)?(?: time)?|(?:estimated )?(?:reading|read|listening) time\b.*|(?:listen|play|watch)(?: to)?(?: this)?(?: (?:article|story|audio|video|now|live|episode))?(?: ?[(·|-]? ?\d{1,3}(?::\d\d)?(?: ?min\w*)?\)?)?|audio by \w+|text size.*|font size.*|[a+-]{1,3}(?: [a+-]{1,3})+)$/,
  },
  {
    what: 'Page stamp',
    where: 'edges',
    most: 25,
    reads:
      /^(?:this |the )?(?:page|site|document|website|web page) (?:was |has been )?(?:last |first )?(?:updated|modified|edited|reviewed|revised|changed|created|maintained|hosted)\b.*|^(?:last|page last) (?:updated|modified|edited|reviewed|revised|changed)\b.*$/,
  },
  {
    what: 'Count of readers',
    where: 'anywhere',
    most: 6,
    reads:
      /^[\d,.]+ ?[km]? (?:shares?|views?|likes?|reads?|retweets?|followers?|reactions?|claps?)(?: [|·•] [\d,.]+ ?[km]? \w+)?$/,
  },
  {
    what: 'Correction notice',
    where: 'anywhere',
    most: 90,
    reads: new RegExp(
      `^[*(\\[]*(?:(?:correction|clarification|erratum|corrigendum)s?(?: \\([^)]{1,40}\\)| [a-z]{3,9}\\.? \\d{1,2},? \\d{4})? ?[:–—-].*|an? (?:previous|earlier|prior|original) version of (?:this|the) ${ITEM}\\b.*|an? (?:previous|earlier) version (?:of this|misstated|incorrectly|said)\\b.*|this ${ITEM} (?:has been|was) (?:updated|corrected|amended|edited|revised|modified|changed)\\b.*)$`,
    ),
  },
  {
    what: 'Editor’s note',
    where: 'anywhere',
    most: 70,
    reads: /^[*([]*(?:editors?'?s?'?|publisher's|author's|translator's|writer's) notes? ?[:–—-].*$/,
  },
  {
    what: 'Disclaimer',
    where: 'anywhere',
    most: 130,
    reads:
      /^[*([]*(?:disclaimer ?[:–—-].*|(?:the |all |any )?(?:views?|opinions?|positions?|statements?|facts)(?:(?:,| and| or|, and)? (?:the )?(?:views?|opinions?|positions?|facts|statements?|ideas))* (?:expressed|presented|stated|contained|set out|given|reflected)\b.{0,100}\b(?:are|is|do|does|represent|reflect|belong)\b.{0,80}\b(?:authors?|writers?|contributors?|personal|(?:his|her|their|my) own|publication|editorial|website|organi[sz]ation)\b.*|views (?:are|expressed are) (?:personal|(?:the author's|his|her|their|my) own|of the author)\b.*|(?:the|this) (?:paper|article|piece|commentary|post|essay|report) (?:does not|need not|may not) necessarily (?:reflect|represent)\b.*|(?:the|this) (?:paper|article|piece|commentary|post|essay) is the (?:author|writer)s?'?s? (?:individual|own|personal|original)\b.*|the author certifies\b.*)$/,
  },
  {
    what: 'Note on the author',
    where: 'note',
    most: 90,
    reads:
      /^[*([]*(?:(?:the|this|our) (?:writer|author|columnist|contributor|reporter|correspondent)s? (?:is|are|was|were|has been|have been|works?|worked|teach(?:es)?|holds?|served|serves?|can be|tweets?|studied|specialises|specializes|writes?|blogs?)\b.*\b(?:associated|affiliated|professor|lecturer|fellow|journalist|columnist|editor|researcher|research|analyst|student|scholar|expert|economist|lawyer|advocate|diplomat|ambassador|officer|director|member|founder|chair\w*|consultant|academic|historian|scientist|commentator|correspondent|reporter|freelance\w*|based|department|university|institute|college|think tank|tweets?|reached|contacted|author of|e-?mail|phd|candidate|teach\w*|works? (?:at|for|with|as)|writes?|blogs?)\b.*|about the (?:authors?|writers?|contributors?)\b.{0,600}|(?:he|she|they|the (?:author|writer)) (?:tweets?|posts?|can be (?:reached|contacted|found|followed))\b.*|(?!i |we |you |they )[\p{L}.'-]+(?: [\p{L}.'-]+){0,4} (?:tweets? (?:at |from )?@\w+|can be (?:reached|contacted|e-?mailed) (?:at|on|via|by)\b).{0,80}|.{0,300}(?:\btweets (?:at |from )?@\w+|(?:twitter|instagram): ?@\w+).{0,60}|(?:e-?mail|contact|twitter|write to)(?: (?:the|this) (?:author|writer|reporter))?(?: at)? ?:? ?\S*@\S+.*|with (?:additional )?(?:reporting|inputs?|contributions?|files) (?:by|from)\b.*|(?:additional )?(?:reporting|editing|writing|research|translation)(?: and (?:editing|writing|reporting))? by\b.*|translated (?:from|by)\b.*)$/u,
  },
  {
    what: 'Tags',
    where: 'edges',
    most: 40,
    reads:
      /^(?:tags?|tagged|topics?|filed under|filed in|categor(?:y|ies)|keywords|posted in|labels?|sections?)(?: ?:| under| with| in\b).*$/,
  },
  {
    what: 'Comments',
    where: 'tail',
    most: 30,
    reads:
      /^(?:(?:\d[\d,]* )?(?:comments?|responses?|replies)(?: ?\(\d+\))?(?: (?:are|is) (?:now )?(?:closed|off|disabled|moderated)\b.*)?|comments? (?:policy|guidelines|faqs?)|(?:post|leave|add|write) (?:a|your) (?:comment|reply|response)\b.*|(?:be the first to|log ?in to|sign in to|please log ?in to) (?:comment|reply|post)\b.*|join the (?:conversation|discussion)\b.*|no comments(?: yet)?|(?:cancel )?reply(?:ing to .{1,30})?|for more information,? please see our comments\b.*|save my name, email.*|this site uses akismet.*)$/,
  },
  {
    what: 'End mark',
    where: 'edges',
    most: 25,
    reads: /^(?:-+ ?)?(?:ends?|30|###)(?: ?-+)?$/,
  },
  {
    what: 'Menu',
    where: 'label',
    most: 4,
    reads:
      /^(?:home(?:page)?|news|world|u\.?s\.?|uk|asia|europe|africa|americas|middle east|politics|opinions?|editorials?|op-?eds?|analysis|commentary|columns?|sports?|business|economy|markets|tech(?:nology)?|entertainment|culture|arts|life(?:style)?|health|science|education|environment|travel|food|videos?|photos?|galler(?:y|ies)|podcasts?|live|weather|menu|navigation|search|log ?in|log ?out|sign in|sign up|register|subscribe|subscriptions?|newsletters?|donate|shop|store|contact(?: us)?|about(?: us)?|our team|privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|legal|cookie policy|cookies|advertise(?: with us)?|help|faqs?|careers|jobs|site ?map|rss(?: feeds?)?|e-?papers?|archives?|print|e-?mail|share|save|bookmark|gift|comments?|next|previous|prev|more|close|cancel|submit|send|breaking(?: news)?|exclusive|latest(?: news)?|top news|articles?|blogs?|stories|features?|trending(?: now)?|follow(?: us)?|connect(?: with us)?|get the app|language|english|edition|account|my account|settings|tags?|image|photo|video|audio|play|pause|mute|loading(?:\.\.\.|…)?|error|links?|footnotes?|references|notes)$/,
  },
]

// Verbs that tell what somebody said, thought or found: what stands below them is that somebody's word.

/** Lemmas. Their object may be a whole clause, and they may stand behind it: "..., said Wallace". */
export const REPORTING: ReadonlySet<string> = new Set(
  `say tell add note announce claim argue warn believe think report state suggest explain insist acknowledge admit estimate find show conclude know fear hope
  predict expect write tweet declare stress maintain reveal confirm deny recall observe contend assert remark indicate mean feel understand agree promise joke comment reply respond continue
  propose allege assume caution complain concede decide demonstrate discover emphasise emphasize forecast imply learn point project prove reckon recommend reiterate request rule testify urge vow`
    .split(/\s+/)
    .filter(Boolean),
)

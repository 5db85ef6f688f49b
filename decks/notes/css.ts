// How our cards look in Anki: one style for all built-in note types. Dossier itself draws them with React and never loads this.
export const CSS = `.card {
  max-width: 34em;
  margin: 2em auto;
  padding: 0 1em;
  font: 21px/1.4 "Source Serif 4", "Source Serif Pro", Georgia, serif;
  text-align: left;
  color: #1c1c1a;
  background: #fdfdfb;
}
.answer { font-size: 1.2em; }
.extra { margin-top: 1em; font-size: 0.9em; }
.quote {
  margin: 1.4em 0 0.3em;
  padding-left: 0.8em;
  border-left: 3px solid #8a8a84;
  font-size: 0.9em;
  color: #3a3a37;
}
.source { font: 13px/1.4 sans-serif; color: #63635e; }
.cloze { font-weight: 600; color: #7d5800; }
.shift { margin-top: 1em; border-collapse: collapse; font-size: 0.9em; }
.shift th {
  padding: 0.2em 1em 0.2em 0;
  font: 13px/1.6 sans-serif;
  color: #63635e;
  text-align: left;
  vertical-align: top;
}
.shift td { padding: 0.2em 0; }
.before { text-decoration: underline dashed #b23a55; text-underline-offset: 0.2em; }
.after { text-decoration: underline double #b23a55; text-underline-offset: 0.2em; }
.nightMode.card, .night_mode .card { color: #e6e5e1; background: #1c1d1c; }
.nightMode .quote, .night_mode .quote { color: #c9c8c3; }
.nightMode .source, .night_mode .source { color: #9c9b96; }
.nightMode .cloze, .night_mode .cloze { color: #e8bd55; }
`

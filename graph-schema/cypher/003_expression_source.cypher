// What the readers of this version tell of an expression, for those that were ingested before: only text formats were read then.
MATCH (e:Expression) WHERE e.format IS NULL
SET e.aliases = [], e.format = CASE
  WHEN e.source =~ '(?i).*[.]x?html?' THEN 'HTML'
  WHEN e.source =~ '(?i).*[.](md|markdown|mdown|mkd)' THEN 'MARKDOWN'
  ELSE 'TEXT' END;
// Which version applied on a day.
CREATE INDEX expression_valid IF NOT EXISTS FOR (e:Expression) ON (e.validFrom);

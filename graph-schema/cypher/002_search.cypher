// One index over all that is searched, so that the scores of one answer can be compared.
// It is consistent with the commit: what was ingested is found at once.
CREATE FULLTEXT INDEX words IF NOT EXISTS
FOR (x:Provision|NormRevision|Definition) ON EACH [x.text, x.heading, x.statement, x.quote, x.term]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: false } };

// What lists filter and order by.
CREATE INDEX provision_place IF NOT EXISTS FOR (p:Provision) ON (p.expression, p.position);
CREATE INDEX definition_place IF NOT EXISTS FOR (d:Definition) ON (d.expression);
CREATE INDEX reference_place IF NOT EXISTS FOR (r:Reference) ON (r.expression);
CREATE INDEX norm_state IF NOT EXISTS FOR (n:Norm) ON (n.state);
CREATE INDEX finding_time IF NOT EXISTS FOR (f:Finding) ON (f.recordedAt);

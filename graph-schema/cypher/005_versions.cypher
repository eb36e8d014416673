// When each version was published last: its latest activity says so, where it has one.
MATCH (e:Expression) WHERE e.publishedAt IS NULL AND e.fingerprint IS NOT NULL
OPTIONAL MATCH (e)-[:WAS_GENERATED_BY]->(a:Activity)
WITH e, max(a.at) AS at
SET e.publishedAt = coalesce(at, e.ingestedAt);
// Definitions get one id from version to version: the first of a term and scope in each version is the same one.
MATCH (d:Definition) WHERE d.identity IS NULL
MATCH (e:Expression {id: d.expression})
WITH e.work AS work, e.id AS expression, toLower(d.term) AS term, d.scope AS scope, d ORDER BY d.start
WITH work, expression, term, scope, collect(d) AS alike
UNWIND range(0, size(alike) - 1) AS ordinal
WITH work, term, scope, ordinal, collect(alike[ordinal]) AS versions, randomUUID() AS identity
UNWIND versions AS d
SET d.identity = identity;
CREATE INDEX definition_identity IF NOT EXISTS FOR (d:Definition) ON (d.identity);
// Versions that wait for their day.
CREATE INDEX expression_due IF NOT EXISTS FOR (e:Expression) ON (e.dueOn);
// What became of an anchor in a later version, and those that wait for a person.
CREATE CONSTRAINT anchor_check_id IF NOT EXISTS FOR (k:AnchorCheck) REQUIRE k.id IS UNIQUE;
CREATE INDEX anchor_check_subject IF NOT EXISTS FOR (k:AnchorCheck) ON (k.subject);
CREATE INDEX anchor_check_queue IF NOT EXISTS FOR (k:AnchorCheck) ON (k.queuedAt);
// Which version came under a name, so that a new one is compared with it.
CREATE INDEX expression_source IF NOT EXISTS FOR (e:Expression) ON (e.source);

// A citation id is one node, whoever names it: works are known by some of them, and references wait at the others.
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (c:Citation) REQUIRE c.id IS UNIQUE;
// Where a citation leads in a version: `section:1002.5/a`.
CREATE INDEX provision_cited IF NOT EXISTS FOR (p:Provision) ON (p.expression, p.citedAs);

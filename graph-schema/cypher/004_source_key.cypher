// By what the source of an expression is recognised before it is parsed. Those that were ingested before have none, and are parsed once more.
CREATE INDEX expression_source_key IF NOT EXISTS FOR (e:Expression) ON (e.sourceKey);

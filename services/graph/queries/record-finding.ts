import * as z from 'zod'
import { Finding } from '../../norms/finding.js'
import { defineQuery } from '../query.js'
import { FindingRecord } from '../rows/finding-row.js'

/** Records a finding about a norm and the revision of it that is in force. The same key again gives what was recorded, whatever it says. */
export const recordFinding = defineQuery({
  name: 'record-finding',
  mode: 'WRITE',
  text: `
    MATCH (n:Norm {id: $norm})-[:CURRENT_REVISION]->(r), (n)-[:IN_WORK]->(w)
    USING INDEX SEEK n:Norm(id)
    MERGE (f:Finding {key: $key})
      ON CREATE SET f += $properties
    WITH f, n, r, w, COUNT { (f)-[:ABOUT_NORM]->() } = 0 AS isNew
    FOREACH (any IN CASE WHEN isNew THEN [1] ELSE [] END |
      MERGE (f)-[:ABOUT]->(r)
      MERGE (f)-[:ABOUT_NORM]->(n))
    WITH f
    MATCH (f)-[:ABOUT_NORM]->(about)-[:IN_WORK]->(in)
    RETURN f { .*, norm: about.id, work: in.id } AS finding`,
  params: z.object({ norm: z.string(), key: z.string(), properties: Finding.omit({ norm: true }) }),
  row: z.object({ finding: FindingRecord })
})

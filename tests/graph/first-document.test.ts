import type { Plan } from 'neo4j-driver'
import t from 'tap'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, testGraph } from './graph.js'
import { longDocument } from './long-document.js'
import { allQueries } from './registry.js'

const SCAN = /AllNodesScan|NodeByLabelScan|NodeIndexScan|RelationshipTypeScan|RelationshipsScan/

const operators = (plan: Plan): string[] => [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(operators)]

// In a file of its own: the graph must be fresh. What the planner knows then lags behind what is there, and its plans stay for many documents.
t.test('the first document leaves statistics that lead no write to read a whole index for each row', async t => {
  const graph = await testGraph(t)
  await graph.publisher.publish(buildAnalysis('alpha', longDocument(400, 1)), AT)
  for (const { query } of await allQueries()) {
    if (query.mode !== 'WRITE') continue
    const { summary } = await graph.driver.executeQuery(`EXPLAIN ${query.text}`, {}, { database: graph.database })
    t.strictSame(operators(summary.plan as Plan).filter(operator => SCAN.test(operator)), [], query.name)
  }
})

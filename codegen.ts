import type { CodegenConfig } from '@graphql-codegen/cli'

/** Which row of the ports stands behind a type of the API. */
const rows = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, `../../ports.js#${name}Row as ${name}Row`]))

/** Types of the resolvers, generated from the SDL; `npm run codegen:check` fails where they differ. */
const config: CodegenConfig = {
  schema: 'graph-schema/graphql/*.graphql',
  generates: {
    'services/api/generated/schema-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Date: 'string', NonNegativeInt: 'number', UUID: 'string', ID: 'string' },
        contextType: '../context.js#ApiContext',
        mappers: {
          ...rows(['Work', 'Expression', 'Provision', 'Norm', 'Definition', 'TermUse', 'Reference']),
          Anchor: '../../norms/anchor.js#Anchor as AnchorModel',
          Finding: '../../norms/finding.js#Finding as FindingModel',
          Trace: '../../norms/trace.js#Trace as TraceModel',
          Publication: '../../ports.js#Publication as PublicationModel',
          AnchorCheck: '../../norms/anchor-check.js#AnchorCheck as AnchorCheckModel',
          ExpressionDiff: '../../norms/version-difference.js#VersionDifference as VersionDifferenceModel',
          AnchorCounts: '../../ports.js#AnchorCounts as AnchorCountsModel',
          SearchHit: '../../ports.js#SearchHit as SearchHitModel'
        }
      }
    }
  }
}

export default config

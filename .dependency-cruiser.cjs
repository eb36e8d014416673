// Who may import whom: the picture in CONTRIBUTING.md, checked by a machine.
const only = (name, module, from) => ({
  name,
  severity: 'error',
  comment: `${module} is an effect at the edge: only ${from} may know it`,
  from: { path: '^(services|scripts)/', pathNot: from },
  to: { path: `^node_modules/(${module})(/|$)` }
})
const room = (name, from, forbidden, comment) => ({
  name, severity: 'error', comment, from: { path: from }, to: { path: forbidden }
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'imports go one way', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', comment: 'a file that nothing uses is dead', from: { orphan: true, path: '^services/', pathNot: '(ports|generated/.*)\\.ts$' }, to: {} },
    { name: 'no-dev-dependencies', severity: 'error', comment: 'what ships must not need what does not', from: { path: '^(services|scripts)/', pathNot: '^scripts/bench/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] } },
    { name: 'not-resolvable', severity: 'error', from: { path: '^(services|scripts|tests)/', pathNot: '^scripts/bench/' }, to: { couldNotResolve: true } },
    room('norms-is-pure', '^services/norms/', '^(services/(?!norms/)|scripts/|node_modules/(?!(zod|uuid)(/|$)))', 'the kernel knows nobody'),
    room('norms-no-io', '^services/norms/', '^(node:)?(fs|net|http|https|child_process|worker_threads|os|process|timers|dns|tls)', 'no I/O in the kernel'),
    room('framers-alone', '^services/framers/', '^(services/(?!(framers|norms)/|(ports|errors)\\.ts)|scripts/)', 'framers see norms, ports and errors'),
    room('framers-pure-steps', '^services/framers/(read|structure|extract|link|evaluate)/', '^(node:)?(fs|net|http|https|child_process|worker_threads|process|dns|tls)(/|$)', 'the steps are pure functions'),
    room('instructors-alone', '^services/instructors/', '^(services/(?!(instructors|norms)/|(ports|errors)\\.ts)|scripts/)', 'instructors see norms, ports and errors'),
    room('auditors-alone', '^services/auditors/', '^(services/(?!(auditors|norms)/|(ports|errors)\\.ts)|scripts/)', 'auditors see norms, ports and errors'),
    room('sandbox-below', '^services/sandbox/', '^(services/(?!(sandbox|framers|norms|tools)/|(ports|errors|config|load-lexicon|package-root)\\.ts)|scripts/)', 'the sandbox implements a port and sees framers'),
    room('graph-below', '^services/graph/', '^(services/(?!(graph|norms)/|(ports|errors|config|package-root)\\.ts)|scripts/)', 'graph implements ports and sees norms'),
    room('tools-below', '^services/tools/', '^(services/(?!tools/|framers/read/(pdf-page|read-document)\\.ts|(ports|errors|config)\\.ts)|scripts/)', 'tools implement what readers ask for'),
    room('api-above-workflows', '^services/api/', '^(services/(graph|jobs|llm|sandbox|tools)/|services/(app|server|wiring)\\.ts|scripts/)', 'api calls workflows and ports, never the database'),
    room('app-below-server', '^services/app\\.ts$', '^(services/(graph|jobs|llm|sandbox|tools)/|services/(server|wiring)\\.ts|scripts/)', 'the app is a function of its ports'),
    room('services-below-scripts', '^services/', '^(scripts|tests)/', 'services never know the command line'),
    room('no-tests-in-product', '^(services|scripts)/', '^tests/', 'the product does not need its tests'),
    only('neo4j-driver-in-graph', 'neo4j-driver', '^(services/graph/|scripts/bench/)'),
    only('openai-in-llm', 'openai', '^services/llm/'),
    only('fastify-in-api', 'fastify|mercurius|@fastify', '^services/(api/|app\\.ts|server\\.ts)'),
    only('compromise-in-extract', 'compromise', '^services/framers/extract/')
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tap|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.json'] }
  }
}

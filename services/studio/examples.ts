/** A query that the page opens in a tab of its own. */
export interface Example { name: string, query: string, variables?: Record<string, unknown> }

/** What a newcomer asks first, in this order. A test runs them all. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'Works',
    query: `# What is in the graph: all regulations, and how much each holds.
query Works {
  counts { works provisions norms definitions references findings }
  works {
    edges { node { id title current { id ingestedAt provisionCount normCount } } }
  }
}
`
  },
  {
    name: 'Norms',
    query: `# Who must not do what: norms by modality, with the clause that states them.
query Norms($modality: [Modality!], $search: String, $first: Int = 10) {
  norms(first: $first, filter: { modality: $modality, search: $search }) {
    totalCount
    edges {
      node {
        id
        modality
        statement
        bearer { text }
        action { text }
        exceptions { kind text }
        provision { label eId }
        anchor { start end quote state }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: { modality: ['PROHIBITION'], search: null }
  },
  {
    name: 'Tree',
    query: `# The table of contents: top provisions, and two levels below.
query Tree($kind: [ProvisionKind!] = [PART, CHAPTER, SECTION, ARTICLE]) {
  provisions(first: 10, filter: { kind: $kind }) {
    totalCount
    edges {
      node {
        ...Heading
        path { label }
        children { ...Heading children { ...Heading } }
      }
    }
  }
}

fragment Heading on Provision { eId kind num heading }
`
  },
  {
    name: 'Search',
    query: `# Words anywhere: in provisions, norms and definitions.
query Search($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    edges {
      node {
        kind label text score
        node {
          __typename
          ... on Norm { modality statement }
          ... on Definition { term }
          ... on Provision { heading }
        }
      }
    }
  }
}
`,
    variables: { text: 'gift' }
  },
  {
    name: 'Trace',
    query: `# From a finding to the exact words of the clause. The variable is the latest finding of this graph.
query Trace($findingId: UUID!) {
  trace(findingId: $findingId) {
    finding { title state observation recordedAt }
    norm { id modality statement state }
    anchor { quote start end state }
    clause { label text start }
    path { label heading }
    previous { label text }
    next { label text }
    document { id title hash current }
  }
}
`,
    variables: { findingId: '00000000-0000-4000-8000-000000000000' }
  },
  {
    name: 'Citations',
    query: `# Citations of other works: where they lead, and those whose work nobody has ingested yet.
query Citations($resolved: Boolean) {
  references(first: 20, filter: { kind: EXTERNAL, resolved: $resolved }) {
    totalCount
    edges {
      node {
        anchor { quote }
        provision { label expression { title } }
        citations
        works { id title }
        targets { label expression { title } }
      }
    }
  }
}
`,
    variables: { resolved: null }
  },
  {
    name: 'Versions',
    query: `# Versions of each work, and quotations that a newer version did not verify: they wait for a person.
query Versions($state: AnchorState) {
  works {
    edges { node { id expressions { id validFrom ingestedAt current } } }
  }
  anchorQueue(first: 20, filter: { state: $state }) {
    totalCount
    edges { node { id kind state work { id } before { recorded } after { recorded } candidates { recorded } } }
  }
}
`,
    variables: { state: null }
  }
]

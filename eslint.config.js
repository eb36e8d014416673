import neostandard from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: ['dist/', 'node_modules/', '.tap/', '.data/', 'services/api/generated/'] }),
  {
    files: ['**/*.ts'],
    rules: {
      // A schema and the type that it infers share one name on purpose.
      '@typescript-eslint/no-redeclare': 'off',
      'no-restricted-imports': ['error', {
        patterns: [{ group: ['*/utils', '*/utils.js'], message: 'name the file after what it does' }]
      }],
      'no-restricted-syntax': ['error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'process.env is read in services/config.ts only'
        }]
    }
  },
  { files: ['services/config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['services/norms/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['Date', 'console', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance']
        .map(name => ({ name, message: 'norms is pure: no clock, no I/O, no logger' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'norms is pure: no randomness' }]
    }
  },
  {
    files: ['services/graph/queries/**/*.ts'],
    rules: {
      // The text of a query is constant: user text can only ever be a parameter.
      'no-restricted-syntax': ['error', {
        selector: 'TemplateLiteral[expressions.length>0]',
        message: 'the text of a query is constant, never built with ${}'
      }]
    }
  }
]

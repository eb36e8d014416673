import t from 'tap'
import { isLoopback, loadConfig, loadEnvFile } from '../services/config.js'

const refused = (env: NodeJS.ProcessEnv): unknown => {
  try {
    return loadConfig(env)
  } catch (error) {
    return error
  }
}

t.test('nothing set: a private Neo4j and a service that only this machine reaches', async t => {
  const config = loadConfig({})
  t.equal(config.NEO4J_URI, undefined)
  t.ok(isLoopback(config.STUDIO_HOST))
  t.equal(config.STUDIO_PORT, 4000)
  t.ok(Object.isFrozen(config))
})

t.test('an empty variable counts as not set', async t => {
  t.equal(loadConfig({ NEO4J_URI: '', STUDIO_PORT: '' }).STUDIO_PORT, 4000)
})

t.test('the message names the variable and what it must be', async t => {
  t.match(refused({ STUDIO_PORT: 'http' }), { code: 'CONFIG_INVALID', message: /`STUDIO_PORT`/ })
  t.match(refused({ STUDIO_PORT: '70000' }), { code: 'CONFIG_INVALID', message: /`STUDIO_PORT`.*65535/ })
  t.match(refused({ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' }), { code: 'CONFIG_INVALID', message: /bolt:\/\// })
  t.match(refused({ STUDIO_GRAPHIQL: 'yes' }), { code: 'CONFIG_INVALID', message: /`STUDIO_GRAPHIQL`/ })
})

t.test('a service that others can reach needs a token', async t => {
  t.match(refused({ STUDIO_HOST: '0.0.0.0' }), { code: 'CONFIG_INVALID', message: /STUDIO_TOKEN/ })
  t.match(refused({ STUDIO_HOST: '0.0.0.0', STUDIO_TOKEN: 'short' }), { code: 'CONFIG_INVALID' })
  t.equal(loadConfig({ STUDIO_HOST: '0.0.0.0', STUDIO_TOKEN: 'a-long-enough-token' }).STUDIO_HOST, '0.0.0.0')
})

t.test('a Neo4j of one\'s own needs a password, and every scheme of the driver is taken', async t => {
  t.match(refused({ NEO4J_URI: 'bolt://db:7687' }), { code: 'CONFIG_INVALID', message: /NEO4J_PASSWORD/ })
  for (const scheme of ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']) {
    t.equal(loadConfig({ NEO4J_URI: `${scheme}://db:7687`, NEO4J_PASSWORD: 'x' }).NEO4J_URI, `${scheme}://db:7687`)
  }
})

t.test('a .env file gives settings, but the shell goes first and no file chooses a program to run', async t => {
  const folder = t.testdir({ '.env': 'STUDIO_PORT=5001\nSTUDIO_HOST=localhost\nSTUDIO_JAVA=./evil\nPATH=./evil\n' })
  const env: NodeJS.ProcessEnv = { STUDIO_HOST: '127.0.0.1' }
  loadEnvFile(`${folder}/.env`, env)
  t.strictSame(env, { STUDIO_HOST: '127.0.0.1', STUDIO_PORT: '5001' })
  loadEnvFile(`${folder}/missing`, env)
})

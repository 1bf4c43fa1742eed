/** The services and the port each listens on where no address is given; the gateway is asked for by people. */
export const SERVICE_PORTS = {
  user: 5241,
  transaction: 5242,
  budgeting: 5243,
  reporting: 5244,
  notification: 5245,
  audit: 5246,
};
const GATEWAY_PORT = 5230;

const NEEDED = {
  FLORIN_DATABASE_URL: 'postgres://administrator:password@host:5432/florin',
  FLORIN_AMQP_URL: 'amqp://user:password@host:5672',
  FLORIN_REDIS_URL: 'redis://host:6379',
};

/**
 * What the roles are told, from this process's environment, or `{ refusal }` with the sentence that says what is
 * missing. Only the migration gets the administrator's password: each service signs in to the database as itself.
 */
export function readSplitSettings(env) {
  const missing = Object.keys(NEEDED).filter((name) => !env[name]);
  if (missing.length > 0) {
    const examples = missing.map((name) => `  ${name}=${NEEDED[name]}`).join('\n');
    return { refusal: `Roles in processes of their own share three servers: set\n${examples}` };
  }
  if (!/^postgres(ql)?:\/\/./.test(env.FLORIN_DATABASE_URL) || !URL.canParse(env.FLORIN_DATABASE_URL)) {
    return { refusal: `FLORIN_DATABASE_URL must look like ${NEEDED.FLORIN_DATABASE_URL}.` };
  }
  const addresses = Object.fromEntries(
    Object.entries(SERVICE_PORTS).map(([service, port]) => {
      const name = `FLORIN_${service.toUpperCase()}_URL`;
      return [name, env[name] || `http://127.0.0.1:${port}`];
    }),
  );
  const port = env.FLORIN_PORT || String(GATEWAY_PORT);
  const database = new URL(env.FLORIN_DATABASE_URL);
  database.username = '';
  database.password = '';
  const roleEnv = { ...env, ...addresses, FLORIN_PORT: port, FLORIN_MIGRATE: 'off' };
  return {
    migrationEnv: { ...env, ...addresses },
    roleEnv: { ...roleEnv, FLORIN_DATABASE_URL: database.href },
    roles: [...Object.keys(SERVICE_PORTS), 'gateway'],
    url: `http://localhost:${port}`,
  };
}

import { isFilled, isObject, type JsonObject } from './json.ts';

const types = new Set(['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth']);
const known = new Set(['name', 'type', 'required', 'secure', 'default', 'scopes']);
const scopes = new Set<unknown>([
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
]);
const oauthKeys = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'];

/** Names that Zendesk takes for secrets when they are not secure. */
const secretName = /token|key|pwd|password/i;

function kindRules(parameter: JsonObject): string[] {
  const { type, name } = parameter;
  const found = Object.keys(parameter)
    .filter((key) => !known.has(key))
    .map((key) => `${key}: not a key that Zendesk knows`);
  if (name === 'name') found.push('name: "name" is taken by Zendesk');
  if (!types.has(String(type))) found.push(`type: "${String(type)}" is not a type of parameter`);
  for (const flag of ['required', 'secure']) {
    const isFlag = !(flag in parameter) || typeof parameter[flag] === 'boolean';
    if (!isFlag) found.push(`${flag}: must be true or false`);
  }
  if (type === 'hidden' && parameter.required === true) {
    found.push('required: a hidden parameter cannot be required');
  }
  return found;
}

function scopeProblem({ secure, scopes: given }: JsonObject): string | undefined {
  if (given === undefined) {
    return secure === true ? 'a secure parameter must say where it may be used' : undefined;
  }
  if (secure !== true) return 'only a secure parameter has scopes';
  if (!Array.isArray(given) || given.length === 0) return 'must be an array that is not empty';
  return given.every((scope) => scopes.has(scope)) ? undefined : 'names no scope of Zendesk';
}

function secretRules(parameter: JsonObject): string[] {
  const { name, type, secure } = parameter;
  const found: string[] = [];
  const wrong = scopeProblem(parameter);
  if (wrong !== undefined) found.push(`scopes: ${wrong}`);
  if ('default' in parameter && (secure === true || type === 'hidden')) {
    found.push('default: a secure or hidden parameter must not have one');
  }
  if (type === 'oauth' && secure === true) found.push('secure: not for an oauth parameter');
  if (type === 'text' && secure !== true && secretName.test(String(name))) {
    found.push('secure: the name promises a secret');
  }
  return found;
}

function oauthRules(oauth: unknown, parameters: readonly unknown[]): string[] {
  const count = parameters.filter((each) => isObject(each) && each.type === 'oauth').length;
  if (count > 1) return ['parameters: at most one can be of type oauth'];
  if (oauth === undefined) return count === 0 ? [] : ['oauth: missing for the oauth parameter'];
  if (count === 0) return ['oauth: there is no parameter of type oauth'];
  return oauthKeys
    .filter((key) => !isObject(oauth) || !isFilled(oauth[key]))
    .map((key) => `oauth.${key}: must be a string that is not empty`);
}

function namesUsedTwice(parameters: readonly unknown[]): string[] {
  const names = parameters.map((each) => (isObject(each) ? each.name : undefined));
  return names
    .filter((name, index) => isFilled(name) && names.indexOf(name) !== index)
    .map((name) => `parameters.${String(name)}: the name is used twice`);
}

export function parameterRules({ parameters = [], oauth }: JsonObject): string[] {
  if (!Array.isArray(parameters)) return ['parameters: must be an array'];
  const list: readonly unknown[] = parameters;
  const each = list.flatMap((parameter, index) => {
    if (!isObject(parameter) || !isFilled(parameter.name)) {
      return [`parameters.${index}: must be an object with a name`];
    }
    const { name } = parameter;
    const found = [...kindRules(parameter), ...secretRules(parameter)];
    return found.map((problem) => `parameters.${name}.${problem}`);
  });
  return [...each, ...namesUsedTwice(list), ...oauthRules(oauth, list)];
}

/** The names that the listing must explain. */
export function parameterNames(manifest: unknown): string[] {
  const list: unknown = isObject(manifest) ? manifest.parameters : undefined;
  if (!Array.isArray(list)) return [];
  return list.map((each: unknown) => (isObject(each) ? each.name : undefined)).filter(isFilled);
}

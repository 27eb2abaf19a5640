/** Sources as authors of custom apps write them: comments, commas before brackets, and Make's own `{{…}}`. */
export const apiOfOauth = `{
    // Step 1: the person is sent to the CRM and gives their consent.
    "authorize": {
        "qs": {
            "scope": "{{join(oauth.scope, ' ')}}",
            "client_id": "{{ifempty(parameters.clientId, common.clientId)}}",
            "redirect_uri": "{{oauth.redirectUri}}",
            "response_type": "code", // the only one that the CRM knows
        },
        "url": "https://crm.acme.example/oauth/authorize",
        "response": { "temp": { "code": "{{query.code}}" } },
    },
    /* Step 2: the code becomes a token.
       The CRM wants a form, not JSON. */
    "token": {
        "url": "https://crm.acme.example/oauth/token",
        "method": "POST",
        "type": "urlencoded",
        "body": {
            "code": "{{temp.code}}",
            "client_id": "{{ifempty(parameters.clientId, common.clientId)}}",
            "client_secret": "{{ifempty(parameters.clientSecret, common.clientSecret)}}",
            "grant_type": "authorization_code",
        },
        "response": {
            "data": {
                "expires": "{{addSeconds(now, body.expires_in)}}",
                "accessToken": "{{body.access_token}}",
                "refreshToken": "{{body.refresh_token}}",
            },
        },
        "log": { "sanitize": ["request.body.client_secret", "response.body.access_token"] },
    },
    "info": {
        "url": "https://crm.acme.example/api/me",
        "headers": { "authorization": "Bearer {{connection.accessToken}}" },
        "response": { "metadata": { "type": "text", "value": "{{body.user.email}}" } },
    },
}
`;

export const apiOfKey = `{
    // Tells whether the key is good; any other answer than 200 refuses it.
    "url": "https://api.acme.example/v2/me",
    "headers": {
        "x-api-key": "{{parameters.apiKey}}",
    },
    "response": {
        "error": { "message": "[{{statusCode}}] {{body.error}}" },
    },
    "log": {
        "sanitize": ["request.headers.x-api-key"],
    },
}
`;

export const apiOfBasic = `{
    "url": "https://erp.acme.example/ping",
    "headers": {
        /* base64 of user:password */
        "authorization": "Basic {{base64(parameters.username + ':' + parameters.password)}}"
    },
    "log": { "sanitize": ["request.headers.authorization"] }
}
`;

export const parametersOfOauth = `[
    {
        "name": "clientId",
        "type": "text",
        "label": "Client ID",
        "advanced": true, // most people use ours
    },
    { "name": "clientSecret", "type": "password", "label": "Client Secret", "advanced": true },
]
`;

export const parametersOfKey = `[
    {
        "name": "apiKey",
        "type": "password",
        "label": "API key",
        "help": "Settings → Developer → Keys", // the path since their redesign
        "required": true,
    },
]
`;

export const parametersOfBasic = `[
    { "name": "username", "type": "text", "label": "User", "required": true },
    { "name": "password", "type": "password", "label": "Password", "required": true }
]
`;

export const scopesOfOauth = `{
    // name: what the person reads when they are asked
    "contacts.read": "See contacts",
    "contacts.write": "Change contacts",
    "deals": "See and change deals",
}
`;

/** Somebody saved it half written: a comma is missing, and the last bracket. */
export const brokenApi = `{
    // TODO: ask the CRM team which of the two addresses stays
    "url": "https://crm.acme.example/api/me"
    "headers": { "authorization": "Bearer {{connection.accessToken}}" },
`;

const wantedLength = 200_000;

/** A list of fields, 200 kB of it. */
export function manyParameters(): string {
  const lines = ['[', '    // Made by a script from the field list of the CRM.'];
  let length = 0;
  for (let place = 1; length < wantedLength; place += 1) {
    const line = `    { "name": "field_${place}", "type": "text", "label": "Field ${place}" }, // column ${place}`;
    lines.push(line);
    length += line.length + 1;
  }
  return [...lines, ']', ''].join('\n');
}

/** The smallest spec with everything a diagnostic can be about; line numbers count from 1. */
export const smallSpec = `openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers:
  - url: https://{host}/v1
    variables:
      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }
security:
  - token: []
paths:
  /groups/{id}:
    put:
      operationId: updateGroup
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Group" }
            examples:
              plain: { value: { name: Admins } }
      responses:
        "200":
          description: The group.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Group" }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
  schemas:
    Group:
      type: object
      required: [name]
      properties:
        name: { type: string }
        size: { type: integer, default: 1 }
`;

/** \`smallSpec\` with one text in place of another, which has to be there. */
export function change(...replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`smallSpec has no ${JSON.stringify(from)}`);
    return text.replace(from, () => to);
  }, smallSpec);
}

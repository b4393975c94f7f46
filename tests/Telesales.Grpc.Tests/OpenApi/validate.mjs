// Validates an OpenAPI document, and messages against its schemas.
//   node validate.mjs DOCUMENT MESSAGES     MESSAGES: [{"name", "schema", "body"}], a schema being a pointer into the document
// Prints what is wrong, a line each; nothing when all is right.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [documentFile, messagesFile] = process.argv.slice(2);
const document = JSON.parse(readFileSync(documentFile, "utf8"));
const result = await new Validator().validate(structuredClone(document));
if (!result.valid) console.log(`the document: ${JSON.stringify(result.errors)}`);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi");
for (const { name, schema, body } of JSON.parse(readFileSync(messagesFile, "utf8"))) {
  const validate = ajv.compile({ $ref: `openapi#${schema}` });
  if (!validate(body)) for (const error of validate.errors) console.log(`${name}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

// A stream of three messages: people in, payslips out as they come.
//
//     node batch.mjs [host:port]

import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";
import { fileURLToPath } from "node:url";

const protos = fileURLToPath(new URL("../../../protos", import.meta.url));
const definition = loader.loadSync(
  ["telesales/payroll/v1/payroll_service.proto", "google/rpc/error_details.proto"],
  { includeDirs: [protos], longs: String, enums: String, keepCase: true, defaults: true, oneofs: true },
);
const { telesales } = grpc.loadPackageDefinition(definition);

// Amounts are whole fen here: exact, and no floating point.
const fen = (money) => BigInt(money.units) * 100n + BigInt(money.nanos) / 10_000_000n;
const yuan = (amount) => `${amount < 0n ? "-" : ""}${(amount < 0n ? -amount : amount) / 100n}.${String((amount < 0n ? -amount : amount) % 100n).padStart(2, "0")}`;

const person = (id) => ({
  employee_id: id,
  grade: "GRADE_JUNIOR",
  status: "EMPLOYMENT_STATUS_REGULAR",
  hire_date: { year: 2024, month: 3, day: 1 },
});

const client = new telesales.payroll.v1.PayrollService(process.argv[2] ?? "localhost:5080", grpc.credentials.createInsecure());
const stream = client.CalculateBatch({ deadline: Date.now() + 10_000 });

stream.on("data", (answer) => {
  for (const result of answer.results) {
    if (result.outcome === "payslip") {
      console.log(`${answer.batch_id} ${result.employee_id} net ${yuan(fen(result.payslip.net))}`);
      continue;
    }
    const detail = result.error.details.find((any) => any.type_url.endsWith("/google.rpc.BadRequest"));
    const bad = definition["google.rpc.BadRequest"].deserialize(detail.value);
    console.log(`${answer.batch_id} ${result.employee_id} ${bad.field_violations.map((violation) => violation.field).join(", ")}`);
  }
});
stream.on("error", (error) => {
  console.error(`${error.code}: ${error.details}`);
  process.exitCode = 1;
});
stream.on("end", () => client.close());

const settings = { plan: "plans/R21", month: "2026-10", language_code: "en", missing_attendance_as_attended: true };
stream.write({ settings, batch_id: "first", facts: { employees: [person("A-1"), person("A-2")] } });
stream.write({ batch_id: "second", facts: { employees: [{ ...person("A-3"), hire_date: { year: 2026, month: 2, day: 30 } }] } });
stream.write({ batch_id: "third", facts: { employees: [person("A-4")] } });
stream.end();

// Kept, found, rendered: one agent's October under R13 is saved, listed, read back and written as an HTML page.
//
//     node save.mjs [host:port] [file]

import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const [address = "localhost:5080", file = "payslip.html"] = process.argv.slice(2);
const protos = fileURLToPath(new URL("../../../protos", import.meta.url));
const { telesales } = grpc.loadPackageDefinition(loader.loadSync(
  ["telesales/payroll/v1/payslip_service.proto", "telesales/documents/v1/document_service.proto"],
  { includeDirs: [protos], longs: String, enums: String, keepCase: true, defaults: true, oneofs: true },
));

const payslips = new telesales.payroll.v1.PayslipService(address, grpc.credentials.createInsecure());
const documents = new telesales.documents.v1.DocumentService(address, grpc.credentials.createInsecure());
// Every call has a deadline.
const call = (client, method, request) => promisify(client[method].bind(client))(request, new grpc.Metadata(), { deadline: Date.now() + 30_000 });

// Amounts are whole fen here: exact, and no floating point.
const yuan = (money) => {
  const fen = BigInt(money.units) * 100n + BigInt(money.nanos) / 10_000_000n;
  const amount = fen < 0n ? -fen : fen;
  return `${fen < 0n ? "-" : ""}${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
};

const october = (day) => ({ year: 2026, month: 10, day });
const days = Array.from({ length: 26 }, (_, i) => october(i + 5));
const branch = "node-sample";
const request = {
  // The same id with the same content keeps nothing twice: after a lost answer, send it again as it is.
  request_id: "node-sample-2026-10",
  settings: { plan: "plans/R13", month: "2026-10", language_code: "en", missing_attendance_as_attended: true },
  facts: {
    employees: [{
      employee_id: "A-1", name: "Li Na", branch, grade: "GRADE_JUNIOR", status: "EMPLOYMENT_STATUS_REGULAR",
      hire_date: { year: 2024, month: 3, day: 1 }, base_pay: { currency_code: "CNY", units: "3000" },
    }],
    calendar: [1, 2].map((day) => ({ date: october(day), working: false })),
    activity: days.flatMap((date) => [
      { employee_id: "A-1", date, metric: "effective_calls", value: "119" },
      { employee_id: "A-1", date, metric: "followable_customers", value: "25" },
    ]),
  },
};

const saved = await call(payslips, "SavePayslips", request);
for (const { payslip } of saved.results) console.log(`kept ${payslip.employee_id} ${payslip.month} ${payslip.plan}, revision ${payslip.revision}, net ${yuan(payslip.net)}`);

const listed = await call(payslips, "ListPayslips", { branch, month: "2026-10" });
for (const { name } of listed.payslips) {
  const { payslip } = await call(payslips, "GetPayslip", { name, language_code: "en", explain: true });
  for (const line of payslip.lines) console.log(`${line.label} ${yuan(line.amount)} [${line.clause}]`);
}

const page = await call(documents, "RenderPayslip", { name: listed.payslips[0].name, format: "DOCUMENT_FORMAT_HTML", language_code: "en" });
writeFileSync(file, page.data);
console.log(`rendered as ${page.content_type}`);
payslips.close();
documents.close();

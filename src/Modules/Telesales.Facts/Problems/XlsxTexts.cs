using static Telesales.Facts.FactProblemCodes;

namespace Telesales.Facts;

/// <summary>The words for what is wrong with workbooks, sheets and cells.</summary>
internal static class XlsxTexts
{
    public static readonly ProblemText NotAWorkbook = new(FactProblemCodes.Unreadable,
        "The file is no XLSX workbook.", "Give a folder of CSV files, or a workbook saved as \"Excel Workbook (*.xlsx)\".",
        "该文件不是 XLSX 工作簿。", "请指定存放 CSV 文件的文件夹，或另存为“Excel 工作簿（*.xlsx）”的文件。");

    public static readonly ProblemText OldFormat = new(FactProblemCodes.Unreadable,
        "The file is a workbook of the old kind (.xls).", "Open it and save it as \"Excel Workbook (*.xlsx)\".",
        "该文件是旧格式的工作簿（.xls）。", "请打开后另存为“Excel 工作簿（*.xlsx）”。");

    public static readonly ProblemText Encrypted = new(FactProblemCodes.Unreadable,
        "The workbook is protected by a password.", "Open it, remove the password (File, Info, Protect Workbook, Encrypt), and save it.",
        "工作簿设有打开密码。", "请打开后在“文件—信息—保护工作簿—用密码进行加密”中清除密码并保存。");

    public static readonly ProblemText TooLarge = new(UnsafeFile,
        "The workbook is larger than {1} MiB, or unpacks to more than {2} MiB.", "Split it, or use CSV files.",
        "工作簿超过 {1} MiB，或解压后超过 {2} MiB。", "请拆分，或改用 CSV 文件。");

    public static readonly ProblemText TooManyParts = new(UnsafeFile,
        "The workbook has more than {1} parts, or two of the same name.", "Copy the sheets into a new workbook and save that.",
        "工作簿内部的部件超过 {1} 个，或有同名部件。", "请把各工作表复制到新工作簿后保存。");

    public static readonly ProblemText ZipBomb = new(UnsafeFile,
        "The part '{0}' unpacks to more than {1} times its size, as a file made to overwhelm does.", "Copy the sheets into a new workbook and save that.",
        "部件“{0}”解压后超过原大小的 {1} 倍，疑似压缩炸弹。", "请把各工作表复制到新工作簿后保存。");

    public static readonly ProblemText BrokenWorkbook = new(FactProblemCodes.Unreadable,
        "The workbook can't be read: {1}", "Open it in a spreadsheet program, let it repair the file, and save it as \"Excel Workbook (*.xlsx)\".",
        "工作簿无法读取：{1}", "请用表格软件打开并修复，再另存为“Excel 工作簿（*.xlsx）”。");

    public static readonly ProblemText MissingEmployees = new(Missing,
        "The workbook has no sheet 'employees'; without it no other fact belongs to anyone.", "Add the sheet with one row for each person.",
        "工作簿中没有“employees”工作表，其他数据无法对应到人。", "请补上该工作表，每人一行。");

    public static readonly ProblemText MisnamedSheet = new(UnknownFile,
        "The sheet '{0}' is no fact sheet, so its facts would be lost silently.", "Rename it to {1}, or remove it.",
        "工作表“{0}”不是数据表，其中的数据会被悄悄丢掉。", "请改名为 {1}，或删除该工作表。");

    public static readonly ProblemText IgnoredSheet = new(UnknownFile,
        "The sheet '{0}' is no fact sheet and was not read.", "If it holds facts, name it as one of: {1}.",
        "工作表“{0}”不是数据表，未读取。", "如果其中有数据，请改为以下名称之一：{1}。");

    public static readonly ProblemText NoHeaderRow = new(NoHeader,
        "The sheet is empty: it has no header row.", "Write the column names into the first row, or remove the sheet.",
        "工作表为空，没有标题行。", "请在第一行写上列名，或删除该工作表。");

    public static readonly ProblemText NoColumnHere = new(FieldCount,
        "'{0}' stands under no column name.", "Name the column in the header row, or empty the cell.",
        "“{0}”所在的列没有列名。", "请在标题行写上列名，或清空该单元格。");

    public static readonly ProblemText Formula = new(BadCell,
        "The cell holds a formula (its last result: '{0}').", "Copy the cell and paste it as a value: what it shows may change with other cells.",
        "单元格是公式（上次结果为“{0}”）。", "请复制后选择性粘贴为“数值”：公式的结果会随其他单元格变化。");

    public static readonly ProblemText ErrorCell = new(BadCell,
        "The cell holds the error {0}.", "Write the value, or empty the cell.",
        "单元格是错误值 {0}。", "请填写正确的值，或清空该单元格。");

    public static readonly ProblemText Merged = new(BadCell,
        "The cells {0} are merged: only the first of them holds a value.", "Unmerge them and fill in each row.",
        "单元格 {0} 已合并，只有第一格有值。", "请取消合并，并逐行填写。");

    public static readonly ProblemText Boolean = new(BadCell,
        "The cell holds {0}, which only a flag can be.", "Write the value of this column.",
        "单元格是逻辑值 {0}，只有标记列可以这样填。", "请填写本列应有的值。");

    public static readonly ProblemText DateHere = new(BadCell,
        "The cell holds the date {0}, but this column has no dates (a spreadsheet turns 1-2 or 3/4 into one by itself).", "Format the cell as text, then type the value again.",
        "单元格是日期 {0}，但本列不填日期（输入 1-2、3/4 时表格软件会自动变成日期）。", "请先把单元格设为“文本”格式，再重新输入。");

    public static readonly ProblemText NumberForDate = new(BadDate,
        "The cell holds the number {0}, not a date.", "Format the cell as a date and see whether it is the right one, or write it as text like 2026-02-28.",
        "单元格是数字 {0}，不是日期。", "请设为日期格式并核对，或以文本填写，例如 2026-02-28。");

    public static readonly ProblemText TimeOfDay = new(BadDate,
        "The cell holds a time of day besides its date ({0}).", "Write the date alone.",
        "单元格除日期外还有时刻（{0}）。", "请只填写日期。");

    public static readonly ProblemText NoSuchDay = new(BadDate,
        "The day number {0} is no date.", "Write the date, like 2026-02-28.",
        "日期序号 {0} 不是有效日期。", "请填写日期，例如 2026-02-28。");

    public static readonly ProblemText DateForMonth = new(BadMonth,
        "The cell holds the date {0}, not a month.", "Format the cell as text, then write the month like 2026-02.",
        "单元格是日期 {0}，不是月份。", "请先把单元格设为“文本”格式，再按 2026-02 的格式填写月份。");

    public static readonly ProblemText Percent = new(BadNumber,
        "The cell holds {0} and shows it as a percentage: which of the two is meant can't be told.", "Format the cell as a number, and write the number that is meant.",
        "单元格的值为 {0}，却显示为百分比，无法判断以哪个为准。", "请设为“数值”或“常规”格式，并填写应有的数字。");

    public static readonly ProblemText FormattedNumber = new(BadCell,
        "The cell holds the number {0} and shows it otherwise, perhaps with leading zeros: this column is compared character by character.", "Format the cell as text, then type the value again.",
        "单元格的值为数字 {0}，但显示的内容不同（例如带前导零），而本列按字符逐一比较。", "请先把单元格设为“文本”格式，再重新输入。");

    public static readonly ProblemText TooManyDigits = new(BadCell,
        "{0} has more digits than a spreadsheet keeps in a number ({1}): the last ones are lost.", "Format the cell as text, then type the value again.",
        "{0} 的位数超过表格软件数字的精度（{1} 位），末尾几位已丢失。", "请先把单元格设为“文本”格式，再重新输入。");

    public static readonly ProblemText BrokenNumber = new(BadNumber,
        "'{0}' is not a number, though the cell says so.", "Type the value again.",
        "单元格标为数字，但“{0}”不是数字。", "请重新输入。");
}

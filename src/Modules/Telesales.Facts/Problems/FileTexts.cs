using static Telesales.Facts.FactProblemCodes;

namespace Telesales.Facts;

/// <summary>The words for what is wrong with files, headers and rows as such.</summary>
internal static class FileTexts
{
    public static readonly ProblemText MissingFolder = new(Missing,
        "There is no folder '{0}'.", "Give the folder that holds the fact files.",
        "文件夹“{0}”不存在。", "请指定存放数据文件的文件夹。");

    public static readonly ProblemText MissingFile = new(Missing,
        "There is no file '{0}'.", "Give the path of the file.",
        "文件“{0}”不存在。", "请检查文件路径。");

    public static readonly ProblemText MissingEmployees = new(Missing,
        "The folder has no employees.csv; without it no other fact belongs to anyone.", "Add employees.csv with one row for each person.",
        "文件夹中没有 employees.csv，其他数据无法对应到人。", "请补上 employees.csv，每人一行。");

    public static readonly ProblemText Unreadable = new(FactProblemCodes.Unreadable,
        "The file can't be read: {0}.", "Close the programs that hold it open and check its permissions.",
        "文件无法读取：{0}。", "请关闭占用该文件的程序，并检查访问权限。");

    public static readonly ProblemText MisnamedFile = new(UnknownFile,
        "'{0}' is no fact file, so its facts would be lost silently.", "Rename it to {1}, or move it out of the folder.",
        "“{0}”不是数据文件，其中的数据会被悄悄丢掉。", "请改名为 {1}，或把它移出该文件夹。");

    public static readonly ProblemText IgnoredFile = new(UnknownFile,
        "'{0}' is no fact file and was not read.", "If it holds facts, name it as one of: {1}.",
        "“{0}”不是数据文件，未读取。", "如果其中有数据，请改为以下名称之一：{1}。");

    public static readonly ProblemText NotUtf8 = new(BadEncoding,
        "The file is not UTF-8: byte {0} at position {1} of the line is not text in it (files saved as GBK or GB18030 look like this).",
        "Open it in a spreadsheet and save it as \"CSV UTF-8\", or run: iconv -f GB18030 -t UTF-8.",
        "文件不是 UTF-8 编码：本行第 {1} 个字节 {0} 无法识别（按 GBK 或 GB18030 保存的文件会这样）。",
        "请用表格软件打开后另存为“CSV UTF-8（逗号分隔）”，或运行 iconv -f GB18030 -t UTF-8 转换。");

    public static readonly ProblemText NotEncoded = new(BadEncoding,
        "A byte of the file is not text in the encoding '{0}' of the mapping.", "Correct log.encoding in the mapping, or save the log again.",
        "文件中有字节不符合映射中指定的编码“{0}”。", "请修改映射中的 log.encoding，或重新导出话单。");

    public static readonly ProblemText NoHeaderRow = new(NoHeader,
        "The file is empty: it has no header row.", "Write the column names into the first line, or remove the file.",
        "文件为空，没有标题行。", "请在第一行写上列名，或删除该文件。");

    public static readonly ProblemText UnknownColumnLike = new(UnknownColumn,
        "There is no column '{0}' in this table.", "Did you mean '{1}'?",
        "本表没有“{0}”这一列。", "是否应为“{1}”？");

    public static readonly ProblemText UnknownColumnOf = new(UnknownColumn,
        "There is no column '{0}' in this table.", "Remove it, or use one of: {1}.",
        "本表没有“{0}”这一列。", "请删除该列，或使用：{1}。");

    public static readonly ProblemText ColumnTwice = new(DuplicateColumn,
        "The column '{0}' stands twice; the first is column {1}.", "Keep one of them.",
        "列“{0}”重复，第一次出现在第 {1} 列。", "请只保留一列。");

    public static readonly ProblemText ColumnMissing = new(MissingColumn,
        "The column '{0}' is missing, and every row needs it.", "Add it to the header and fill it in.",
        "缺少“{0}”列，每一行都必须有它。", "请在标题行加上该列并填写。");

    public static readonly ProblemText TooFewFields = new(FieldCount,
        "The row has {0} fields, the header {1}.", "Add the missing commas; empty fields count too.",
        "本行有 {0} 个字段，标题行有 {1} 个。", "请补上缺少的逗号；空字段也要保留逗号。");

    public static readonly ProblemText TooManyFields = new(FieldCount,
        "The row has {0} fields, the header {1}.", "Remove the surplus fields; put a value that holds a comma in quotation marks.",
        "本行有 {0} 个字段，标题行有 {1} 个。", "请删除多余的字段；含逗号的内容要用双引号括起来。");

    public static readonly ProblemText StrayQuote = new(BrokenQuote,
        "A quotation mark stands inside a value.", "Put the whole value in quotation marks and double those inside: \"say \"\"yes\"\"\".",
        "内容中间出现了双引号。", "请用双引号括住整个内容，里面的双引号写两遍：\"说\"\"好\"\"\"。");

    public static readonly ProblemText OpenQuote = new(BrokenQuote,
        "A quotation mark opened here is never closed.", "Close it, or double it if it is part of the value.",
        "这里的双引号没有闭合。", "请补上闭合的双引号；如果它是内容的一部分，请写两遍。");

    public static readonly ProblemText RowTooLong = new(FactProblemCodes.RowTooLong,
        "The row is longer than {1} characters.", "Look for a quotation mark that is not closed.",
        "本行超过 {1} 个字符。", "请检查是否有未闭合的双引号。");

    public static readonly ProblemText CannotWrite = new(FactProblemCodes.CannotWrite,
        "The file can't be written: {0}.", "Choose another folder, or mend its permissions.",
        "文件无法写入：{0}。", "请换一个文件夹，或修改其权限。");

    public static readonly ProblemText WouldReplace = new(FactProblemCodes.CannotWrite,
        "'{0}' already has {1} other rows of these metrics from {2} to {3}, which would be lost.", "Choose another folder, move the file away, or ask to overwrite them (--overwrite).",
        "“{0}”中已有这些指标在 {2} 至 {3} 的 {1} 行不同数据，写入会丢失。", "请换一个文件夹、移走原文件，或指定覆盖（--overwrite）。");

    public static readonly ProblemText WouldOverwrite = new(FactProblemCodes.CannotWrite,
        "There already is a '{0}' with other content, which would be lost.", "Choose another name, move the file away, or ask to overwrite it (--overwrite).",
        "已有内容不同的“{0}”，写入会丢失原有数据。", "请换一个名称、移走原文件，或指定覆盖（--overwrite）。");
}

namespace Telesales.Policies.Problems;

/// <summary>What may be wrong with a file whatever it is for.</summary>
internal static class FileTexts
{
    public static readonly ProblemText NotUtf8 = new(
        "file.not-utf8",
        "The file is not UTF-8 text.", "Save it as UTF-8; a file in GBK or UTF-16 must be converted.",
        "文件不是 UTF-8 文本。", "请另存为 UTF-8；GBK 或 UTF-16 文件须先转换。");

    public static readonly ProblemText Empty = new(
        "file.empty", "The file is empty.", "Write what docs/plan-format.md asks for.", "文件是空的。", "请按 docs/plan-format.md 填写。");

    public static readonly ProblemText NotYaml = new(
        "file.malformed", "The text can't be read: {0}.", "Mend the text at this place; indentation counts in YAML.",
        "文本无法解析：{0}。", "请改正此处；YAML 中缩进有意义。");

    public static readonly ProblemText NotJson = new(
        "file.malformed", "The text is not JSON: {0}", "Mend the text at this place; comments and trailing commas are not allowed.",
        "文本不是 JSON：{0}", "请改正此处；不允许注释和多余的逗号。");

    public static readonly ProblemText SecondDocument = new(
        "file.second-document", "A second document begins here.", "Keep one document a file.", "此处开始了第二个文档。", "一个文件只保留一个文档。");

    public static readonly ProblemText DuplicateKey = new(
        "file.duplicate-key", "The key '{0}' stands here a second time; the first is in line {1}.", "Keep one of them.",
        "键“{0}”重复出现，第一次在第 {1} 行。", "请只保留一个。");

    public static readonly ProblemText UnknownKey = new(
        "file.unknown-key", "The key '{0}' means nothing here.", "{1}", "此处不认识键“{0}”。", "{2}");

    public static readonly ProblemText MissingKey = new(
        "file.missing-key", "The key '{0}' is missing.", "Add '{0}:'.", "缺少键“{0}”。", "请补上“{0}:”。");

    public static readonly ProblemText WrongShape = new(
        "file.wrong-shape", "Here stands {2} where {0} belongs.", "Write {0}.", "此处应为{1}，实际是 {2}。", "请写{1}。");

    public static readonly ProblemText WrongValue = new(
        "file.wrong-value", "'{0}' is not {1}.", "Write {1}.", "“{0}”不是{2}。", "请写{2}。");
}

namespace Telesales.Policies.Problems;

/// <summary>Why a package is refused. The operands are named in the remarks of each.</summary>
internal static class PackageTexts
{
    public static readonly ProblemText ManifestMissing = new(
        "package.manifest-missing",
        "There is no plugin.json in {0}.", "A package is a folder <id>/<version>/ with a plugin.json in it; add one, or remove the folder.",
        "{0} 中没有 plugin.json。", "插件包应为 <id>/<version>/ 目录并含 plugin.json；请补上，或删除该目录。");

    public static readonly ProblemText ManifestInvalid = new(
        "package.manifest-invalid",
        "The manifest can't be used: {0} problem(s), listed with it.", "Mend them as docs/plan-format.md says.",
        "清单无法使用：共 {0} 处问题，一并列出。", "请按 docs/plan-format.md 改正。");

    public static readonly ProblemText Unreadable = new(
        "package.unreadable",
        "The folder {0} can't be read: {1}", "Give the host the right to read it, or remove it.",
        "目录 {0} 无法读取：{1}", "请授予服务读取权限，或删除该目录。");

    public static readonly ProblemText FileInvalid = new(
        "package.file-invalid",
        "The file {0} can't be used: {1} problem(s), listed with it.", "Mend them as docs/plan-format.md says.",
        "文件 {0} 无法使用：共 {1} 处问题，一并列出。", "请按 docs/plan-format.md 改正。");

    public static readonly ProblemText FolderMismatch = new(
        "package.folder-mismatch",
        "The folder {0} holds the package {1}.", "Name the folders after id and version in plugin.json: {2}.",
        "目录 {0} 中是插件包 {1}。", "目录名须与 plugin.json 的 id 和 version 一致：{2}。");

    public static readonly ProblemText ContractDiffers = new(
        "package.contract-differs",
        "It is made for the contract V{0}; this host speaks V{1}.", "Use a package made for V{1}, or compile it again against Telesales.Policies.V{1}.",
        "它针对契约 V{0} 编写，本服务使用 V{1}。", "请使用针对 V{1} 的插件包，或按 Telesales.Policies.V{1} 重新编译。");

    public static readonly ProblemText ContractCopied = new(
        "package.contract-copied",
        "It brings a copy of the contract, {0}: its policies would be of another type than the host's.",
        "Reference the contract with Private=\"false\" ExcludeAssets=\"runtime\" and remove the file.",
        "包内带有契约程序集的副本 {0}，其策略类型将与服务的类型不同。",
        "引用契约时请设 Private=\"false\" ExcludeAssets=\"runtime\"，并删除该文件。");

    public static readonly ProblemText FileMissing = new(
        "package.file-missing",
        "The file {0} that the manifest names is not in the package.", "Add it, or take it out of plugin.json.",
        "清单中列出的文件 {0} 不在包内。", "请补上该文件，或从 plugin.json 中删去。");

    public static readonly ProblemText EntryInvalid = new(
        "package.entry-invalid",
        "The entry {0} is not a .NET assembly.", "Name the plug-in's dll in \"entry\".",
        "入口 {0} 不是 .NET 程序集。", "请在 \"entry\" 中写插件的 dll。");

    public static readonly ProblemText NoPolicies = new(
        "package.no-policies",
        "The entry assembly {0} has no policies.", "Mark each policy class with [Policy] and implement IPolicy; a package of data has no \"entry\".",
        "入口程序集 {0} 中没有策略。", "请为每个策略类加 [Policy] 并实现 IPolicy；纯数据包不写 \"entry\"。");

    public static readonly ProblemText PolicyUnlisted = new(
        "package.policy-unlisted",
        "The assembly has the policy {0}, which the manifest does not list.", "Add it to \"policies\", or take the class out.",
        "程序集中有策略 {0}，清单未列出。", "请加入 \"policies\"，或删去该类。");

    public static readonly ProblemText PolicyLacking = new(
        "package.policy-lacking",
        "The manifest lists the policy {0}, which the assembly does not have.", "Take it out of \"policies\", or add the class with [Policy].",
        "清单列出策略 {0}，程序集中没有。", "请从 \"policies\" 中删去，或补上带 [Policy] 的类。");

    public static readonly ProblemText PolicyTwice = new(
        "package.policy-twice",
        "Two classes are named {0}: {1} and {2}.", "Give each policy version one class.",
        "两个类同为 {0}：{1} 与 {2}。", "一个策略版本只能有一个类。");

    public static readonly ProblemText PolicyAttribute = new(
        "package.policy-attribute",
        "The policy class {0} can't be used: {1}.", "Mark a public, concrete class that implements IPolicy: [Policy(\"quota.weekly-workload\", \"1.0.0\", PolicyKind.Quota)].",
        "策略类 {0} 无法使用：{1}。", "请标注一个实现 IPolicy 的公开非抽象类：[Policy(\"quota.weekly-workload\", \"1.0.0\", PolicyKind.Quota)]。");

    public static readonly ProblemText PolicyConstructor = new(
        "package.policy-constructor",
        "The policy {0} has no constructor that the host can call.",
        "Give {1} one public constructor that takes a PolicyDeclaration and, if the policy has figures, one parameters record.",
        "策略 {0} 没有可供服务调用的构造函数。",
        "请为 {1} 提供唯一的公开构造函数，参数为 PolicyDeclaration 以及（如有参数）一个参数 record。");

    public static readonly ProblemText PolicyParameters = new(
        "package.policy-parameters",
        "The parameters of the policy {0} can't be written in a plan: {1}.",
        "Use a public record with properties of the contract's number types, int, long, bool, string, enums, dates, PerGrade<T>, lists and nested records.",
        "策略 {0} 的参数无法写入薪酬方案：{1}。",
        "请使用公开 record，其属性为契约的数值类型、int、long、bool、string、枚举、日期、PerGrade<T>、列表或嵌套 record。");

    public static readonly ProblemText LoadFailed = new(
        "package.load-failed",
        "The assembly can't be loaded: {0}", "Build it for this host's .NET and put what it needs beside it.",
        "程序集无法加载：{0}", "请针对本服务的 .NET 编译，并把依赖放在同一目录。");

    public static readonly ProblemText NameNotPrefixed = new(
        "package.name-not-prefixed",
        "'{0}' is the package's own and not prefixed by its id.", "Name it '{1}.…'.",
        "“{0}”是本包自有名称，却没有以包 id 为前缀。", "请命名为“{1}.…”。");

    public static readonly ProblemText MessageMissing = new(
        "package.message-missing",
        "'{0}' has no words in {1}; the policy {2} can say it.", "Add '{0}:' to messages.{1}.yaml.",
        "“{0}”缺少 {1} 文本；策略 {2} 会用到。", "请在 messages.{1}.yaml 中补上“{0}:”。");

    public static readonly ProblemText MessageOneLanguage = new(
        "package.message-missing",
        "'{0}' has no words in {1}.", "Add '{0}:' to messages.{1}.yaml.",
        "“{0}”缺少 {1} 文本。", "请在 messages.{1}.yaml 中补上“{0}:”。");

    public static readonly ProblemText MessageMalformed = new(
        "package.message-malformed",
        "The message can't be read: {0}.", "Write operands as {{name}}, {{name:percent}} or {{a/b:percent}}, and braces as {{{{ and }}}}.",
        "消息无法解析：{0}。", "操作数写作 {{name}}、{{name:percent}} 或 {{a/b:percent}}，花括号写作 {{{{ 和 }}}}。");

    public static readonly ProblemText MessageUnknownOperand = new(
        "package.message-unknown-operand",
        "The message '{0}' in {1} names '{2}', which is not among its operands.", "{3}",
        "“{0}”的 {1} 消息使用了“{2}”，它不是该消息的操作数。", "{4}");

    public static readonly ProblemText FormulaInvalid = new(
        "package.formula-invalid",
        "The formula of the line '{0}' of the policy {1} can't be used: {2}", "Mend the formula in the declaration.",
        "策略 {1} 的工资项“{0}”公式无法使用：{2}", "请在声明中改正公式。");

    // {0} the file, {1} what it is in English, {2} in Chinese
    public static readonly ProblemText NativeCode = new(
        "package.native-code",
        "The file {0} is {1}: the runtime can't check what it does.", "A policy needs none; leave it out, and use what the contract gives.",
        "文件 {0} 是{2}，运行时无法检查其行为。", "策略不需要本机代码；请移除，并使用契约所提供的内容。");

    public static readonly ProblemText BytesDiffer = new(
        "package.bytes-differ",
        "{0} is already loaded from another folder with other bytes (SHA-256 {1}…, here {2}…).",
        "A version never changes once released: give the changed package a new version, or remove one of the two.",
        "{0} 已从另一目录加载，且内容不同（SHA-256 {1}…，此处 {2}…）。",
        "版本发布后不得改变：请为改动后的包使用新版本号，或删除其中一个。");

    // {0} the name, {1} the package that gives it, {2} the package refused, {3} its id
    public static readonly ProblemText PolicyTaken = new(
        "package.policy-taken",
        "The policy {0} is already given by the package {1}; {2} must not replace it.",
        "Prefix the ids of own policies with the package's id ('{3}.…') and name those in the plan; a changed policy of the same package needs a new version.",
        "策略 {0} 已由插件包 {1} 提供，{2} 不得取而代之。",
        "请以本包 id 作自有策略 id 的前缀（“{3}.…”），并在方案中引用；若为同一插件包中改动过的策略，请使用新版本号。");

    public static readonly ProblemText PlanTaken = new(
        "package.plan-taken",
        "The plan {0} is already given by the package {1}; {2} must not add to it or replace it, in whatever revision.",
        "Give the plan an id of its own, prefixed with the package's id ('{3}.…').",
        "薪酬方案 {0} 已由插件包 {1} 提供，{2} 不得以任何修订号增补或取代它。",
        "请为该方案使用自己的 id，以本包 id 为前缀（“{3}.…”）。");

    public static readonly ProblemText RegulationTaken = new(
        "package.regulation-taken",
        "The regulation {0} is already given by the package {1}; {2} must not replace it.",
        "Give the regulation an id of its own, prefixed with the package's id ('{3}.…'); a plan may cite the other's clauses as they are.",
        "制度 {0} 已由插件包 {1} 提供，{2} 不得取而代之。",
        "请为该制度使用自己的 id，以本包 id 为前缀（“{3}.…”）；方案可直接引用已有制度的条款。");
}

using Telesales.Policies;
using Telesales.Policies.Testing;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Plugins;

/// <summary>The words of <c>telesales plugin</c>.</summary>
internal static class PluginTexts
{
    public static string Refused(string what, int problems, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"{what}：未被接受，共 {problems} 处问题："
        : (FormattableString)$"{what}: refused, {problems} {(problems == 1 ? "problem" : "problems")}:");

    public static string Packed(string file, PackageContents contents, Language language) => language == Language.Zh
        ? $"已打包 {contents.Name}：{file}（SHA-256 {contents.Sha256}）"
        : $"packed {contents.Name}: {file} (SHA-256 {contents.Sha256})";

    public static string NotActivatedHere(int problems, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"注意：仅有本服务自带的插件包时，此包无法启用，共 {problems} 处问题："
        : (FormattableString)$"Mind: beside the packages that come with this host it could not be activated, {problems} {(problems == 1 ? "problem" : "problems")}:");

    public static string Installed(PackageContents contents, string place, Language language) => language == Language.Zh
        ? $"已安装 {contents.Name}（SHA-256 {contents.Sha256}），位于 {place}。\n启用后才生效：telesales plugin activate {contents.Name} --from 2026-11"
        : $"installed {contents.Name} (SHA-256 {contents.Sha256}) in {place}\nIt takes part once it is activated: telesales plugin activate {contents.Name} --from 2026-11";

    public static string Activated(string name, Month from, bool isActive, Language language) => (isActive, language) switch
    {
        (true, Language.Zh) => $"{name} 自 {from} 起启用；运行中的服务一秒内接管，此前的月份不变。",
        (true, _) => $"{name} takes part from {from} on; a running server takes it over within a second. The months before stay as they are.",
        (_, Language.Zh) => $"{name} 自 {from} 起停用；此前的月份不变。",
        _ => $"{name} takes no part from {from} on. The months before stay as they are.",
    };

    public static string Otherwise(Month later, bool isActive, Language language) => (isActive, language) switch
    {
        (true, Language.Zh) => $"自 {later} 起停用，此前已如此设定；若仍要启用，请再执行一次，--from {later}。",
        (true, _) => $"From {later} on it takes no part, as was said before: activate it with --from {later} too if it should.",
        (_, Language.Zh) => $"自 {later} 起仍然启用，此前已如此设定；若也要停用，请再执行一次，--from {later}。",
        _ => $"From {later} on it takes part, as was said before: retire it with --from {later} too if it should not.",
    };

    public static string Key(string key, Language language) => (key, language) switch
    {
        ("package", Language.Zh) => "插件包",
        ("package", _) => "Package",
        ("installed", Language.Zh) => "安装时间",
        ("installed", _) => "Installed",
        ("active", Language.Zh) => "启用月份",
        ("active", _) => "Active",
        ("contract", Language.Zh) => "契约",
        ("contract", _) => "contract",
        ("policies", Language.Zh) => "策略",
        ("policies", _) => "policies",
        ("plans", Language.Zh) => "方案",
        ("plans", _) => "plans",
        ("file", Language.Zh) => "文件",
        ("file", _) => "File",
        _ => key,
    };

    public static string Spans(InstalledPackage package, Language language) => package.Active.Count == 0
        ? (language == Language.Zh ? "未启用" : "not active")
        : string.Join(language == Language.Zh ? "，" : ", ", package.Active.Select(span => span.Until is { } until ? $"{span.From}…{until}" : $"{span.From}…"));

    public static string None(string place, Language language) => language == Language.Zh ? $"{place} 中没有安装插件包。" : $"No package is installed in {place}.";

    public static string NoPlace(Language language) => language == Language.Zh
        ? "该用户没有数据目录，请用 --packages 指定存放插件包的目录。"
        : "This user has no data folder: name a folder for the packages with --packages.";

    public static string NothingBuilt(string path, int found, Language language) => found == 0
        ? (language == Language.Zh ? $"{path} 中没有插件包：请给出含 plugin.json 的目录，或先用 dotnet build 编译策略项目。" : $"There is no package in {path}: give a folder with a plugin.json, or build the policy's project first (dotnet build).")
        : (language == Language.Zh ? $"{path} 中有多个插件包，请给出其中一个的目录。" : $"There are several packages in {path}: give the folder of one.");

    public static string Admitted(PackageContents contents, Language language) => language == Language.Zh
        ? $"{contents.Name} 可以安装并启用。"
        : $"{contents.Name} can be installed and activated.";

    public static string Cases(int all, int failed, Language language) => FormattableString.Invariant((all, language) switch
    {
        (0, Language.Zh) => (FormattableString)$"包内没有算例（cases/*.yaml）。",
        (0, _) => $"The package brings no golden cases (cases/*.yaml).",
        (_, Language.Zh) => $"自带算例：{all - failed} 个成立，{failed} 个不成立。",
        _ => $"its own cases: {all - failed} hold, {failed} do not",
    });

    public static string Conformance(string plan, int people, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"{plan}：对 {people} 名虚拟人员检查各策略的共同要求："
        : (FormattableString)$"{plan}: what every policy keeps, over {people} people who are made up:");

    public static string Check(string name, Language language) => (name, language) switch
    {
        ("says the same again", Language.Zh) => "重复计算，结果相同",
        ("does not depend on the culture", Language.Zh) => "与区域设置无关",
        ("does not depend on the time zone", Language.Zh) => "与时区无关",
        ("does not depend on the order of people", Language.Zh) => "与人员先后无关",
        ("does not depend on how people are batched", Language.Zh) => "与分批方式无关",
        ("can be called from many threads", Language.Zh) => "可由多个线程同时调用",
        (PolicyConformance.WithoutReasons, Language.Zh) => "不要求说明理由时，其余结果相同",
        (PolicyConformance.DeclaredReads, Language.Zh) => "只读取已声明的数据",
        ("pays lines whose operands give the amount", Language.Zh) => "工资项的公式与金额相符",
        ("answers on every day of the month", Language.Zh) => "当月任意一天均可回答",
        _ => name,
    };

    public static string NothingToCompare(string plan, string against, Month month, Language language) => language == Language.Zh
        ? $"{plan}：{month} 没有可与之比较的方案 {against}（可用 --against 指定）。"
        : $"{plan}: there is no plan {against} in {month} to compare it with (name one with --against).";

    public static string NothingKept(Language language) => language == Language.Zh ? "试运行：没有安装任何内容。" : "A dry run: nothing was installed.";

    public static string NoFile(string file, Language language) => language == Language.Zh ? $"没有文件 {file}。" : $"There is no file {file}.";
}

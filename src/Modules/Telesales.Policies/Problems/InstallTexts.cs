namespace Telesales.Policies.Problems;

/// <summary>Why a package can't be installed, activated or retired.</summary>
internal static class InstallTexts
{
    // {0} the name, {1} the SHA-256 there, {2} that of the file
    public static readonly ProblemText BytesDiffer = new(
        "package.bytes-differ",
        "{0} is already there with other bytes (SHA-256 {1}…, this file {2}…).", "A version never changes once released: give the changed package a new version.",
        "已有内容不同的 {0}（SHA-256 {1}…，本文件 {2}…）。", "版本发布后不得改变：请为改动后的包使用新版本号。");

    public static readonly ProblemText StoreChanged = new(
        "package.store-changed",
        "The files of {0} in the store are not those that were installed.", "Install the package again from its file; look at who may write to {1}.",
        "存储中 {0} 的文件已不是安装时的内容。", "请用原文件重新安装，并检查谁有权写入 {1}。");

    public static readonly ProblemText NotInstalled = new(
        "package.not-installed",
        "The package {0} is not installed.", "{1}",
        "没有安装插件包 {0}。", "{2}");

    // {0} the plan, {1} the month, {2} why in English, {3} in Chinese
    public static readonly ProblemText PlanBroken = new(
        "package.plan-broken",
        "The plan {0} could then not be used in {1}: {2}", "Mend the package under a new version, or choose another month.",
        "届时 {1} 将无法使用薪酬方案 {0}：{3}", "请以新版本修正插件包，或选择其他月份。");

    // Asked about every month: {0} the plan, {2} and {3} why, in English and Chinese
    public static readonly ProblemText PlanBrokenAlways = new(
        "package.plan-broken",
        "The plan {0} could then not be used: {2}", "Mend the package; once it is installed, under a new version.",
        "届时将无法使用薪酬方案 {0}：{3}", "请修正插件包；已安装的须使用新版本。");

    // {0} the plan, {1} the package, {2} the month
    public static readonly ProblemText NotActive = new(
        "plan.not-active",
        "The plan {0} is of the package {1}, which does not take part in {2}.", "Activate it from that month on (telesales plugin activate {1} --from {2}), or name another plan.",
        "薪酬方案 {0} 来自插件包 {1}，该包在 {2} 未启用。", "请从该月起启用（telesales plugin activate {1} --from {2}），或使用其他方案。");
}

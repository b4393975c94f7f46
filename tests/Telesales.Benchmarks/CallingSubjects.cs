using Telesales.Benchmarks.ByHand;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Benchmarks;

/// <summary>R13: the product with its loaded plug-ins and the same payslips by hand, over one branch that calls.</summary>
internal sealed class CallingSubjects
{
    private readonly ResolvedPlan _plan = Product.Plan("R13", CallingBranch.Month);
    private readonly FactSet _facts;
    private readonly HandR13 _byHand;

    public CallingSubjects(int people)
    {
        _facts = CallingBranch.Of(people, FactVocabularies.Of(Product.Catalogue));
        _byHand = new(_facts, _plan.Month.FirstDay);
    }

    public IReadOnlyList<PersonResult> Payslips() => Product.Payroll.Calculate(_plan, _facts, new() { HashFacts = false, Threads = 1 });

    public IReadOnlyList<HandPayslip> PayslipsByHand()
    {
        var payslips = new HandPayslip[_facts.Employees.Length];
        for (var i = 0; i < payslips.Length; i++) payslips[i] = _byHand.Calculate(i);
        return payslips;
    }
}

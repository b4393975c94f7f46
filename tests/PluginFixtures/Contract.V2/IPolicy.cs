namespace Telesales.Policies.V2;

public interface IPolicy
{
    string Say();
}

namespace Telesales.Policies.V1;

/// <summary>The grade 职级 of a person.</summary>
public enum Grade
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>初级.</summary>
    Junior = 1,

    /// <summary>中级.</summary>
    Intermediate = 2,

    /// <summary>高级.</summary>
    Senior = 3,
}

/// <summary>What a person works as.</summary>
public enum Role
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Makes the calls.</summary>
    Representative = 1,

    /// <summary>Leads a team.</summary>
    Supervisor = 2,

    /// <summary>Leads the branch.</summary>
    Manager = 3,
}

/// <summary>Whether a person is still on probation.</summary>
public enum EmploymentStatus
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>试用期.</summary>
    Probation = 1,

    /// <summary>正式.</summary>
    Regular = 2,
}

/// <summary>Leave on a scheduled day; <see cref="None"/> exactly when the day was attended in full.</summary>
public enum Leave
{
    /// <summary>No leave.</summary>
    None = 0,

    /// <summary>Agreed in advance or afterwards.</summary>
    Approved = 1,

    /// <summary>Absent without leave.</summary>
    Unapproved = 2,
}

/// <summary>What a calling list asks for.</summary>
public enum AssignedTask
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>New contact records.</summary>
    Contacts = 1,

    /// <summary>Invitees to an event.</summary>
    Invitees = 2,

    /// <summary>Calls back to existing customers; a standard of its own.</summary>
    Callbacks = 3,
}

/// <summary>What kind of deal fact a row is.</summary>
public enum DealKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A visit agreed with a customer.</summary>
    Visit = 1,

    /// <summary>A business opportunity found.</summary>
    Opportunity = 2,

    /// <summary>Money collected on a project, negative for a refund.</summary>
    Receipt = 3,

    /// <summary>A meeting with a customer.</summary>
    Meeting = 4,
}

/// <summary>The rank of the person to be visited, in ascending order.</summary>
public enum ContactRank
{
    /// <summary>Not recorded: below every rank.</summary>
    Unspecified = 0,

    /// <summary>Staff.</summary>
    Staff = 1,

    /// <summary>Head of a department.</summary>
    DepartmentHead = 2,

    /// <summary>The vice president in charge.</summary>
    VicePresident = 3,

    /// <summary>President.</summary>
    President = 4,
}

/// <summary>How serious an incident is.</summary>
public enum Severity
{
    /// <summary>Not graded.</summary>
    Unspecified = 0,

    /// <summary>轻微.</summary>
    Minor = 1,

    /// <summary>一般.</summary>
    Ordinary = 2,

    /// <summary>较重.</summary>
    Serious = 3,

    /// <summary>严重.</summary>
    Severe = 4,
}

/// <summary>How a partner sells.</summary>
public enum PartnerMode
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>自营: the company's own people.</summary>
    SelfOperated = 1,

    /// <summary>合作: the partner's people, under an agreement.</summary>
    Cooperative = 2,
}

/// <summary>A mark that a supervisor gives for a month.</summary>
public enum Mark
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Performance stood out.</summary>
    Outstanding = 1,

    /// <summary>The training owed was completed.</summary>
    TrainingCompleted = 2,
}

/// <summary>The fact files of the rulebook, by which declared reads and input errors name a fact.</summary>
public enum FactTable
{
    /// <summary>None.</summary>
    Unspecified = 0,

    /// <summary><c>employees.csv</c>.</summary>
    Employees = 1,

    /// <summary><c>calendar.csv</c>.</summary>
    Calendar = 2,

    /// <summary><c>attendance.csv</c>.</summary>
    Attendance = 3,

    /// <summary><c>activity.csv</c>.</summary>
    Activity = 4,

    /// <summary><c>assignments.csv</c>.</summary>
    Assignments = 5,

    /// <summary><c>deals.csv</c>.</summary>
    Deals = 6,

    /// <summary><c>incidents.csv</c>.</summary>
    Incidents = 7,

    /// <summary><c>worklogs.csv</c>.</summary>
    WorkLogs = 8,

    /// <summary><c>ratings.csv</c>.</summary>
    Ratings = 9,

    /// <summary><c>marks.csv</c>.</summary>
    Marks = 10,

    /// <summary><c>history.csv</c>.</summary>
    History = 11,

    /// <summary><c>teams.csv</c>.</summary>
    Teams = 12,

    /// <summary><c>partners.csv</c>.</summary>
    Partners = 13,

    /// <summary><c>partner_violations.csv</c>.</summary>
    PartnerViolations = 14,
}

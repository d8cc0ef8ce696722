package io.dialectic.compliance;

import io.dialectic.compliance.cases.ActiveRecordCases;
import io.dialectic.compliance.cases.AssociationCases;
import io.dialectic.compliance.cases.AssociationScopeCases;
import io.dialectic.compliance.cases.AsyncCases;
import io.dialectic.compliance.cases.AttributeCases;
import io.dialectic.compliance.cases.ChainCases;
import io.dialectic.compliance.cases.CompositionCases;
import io.dialectic.compliance.cases.ConditionCases;
import io.dialectic.compliance.cases.ConverterCases;
import io.dialectic.compliance.cases.CreateCases;
import io.dialectic.compliance.cases.DeclarationCases;
import io.dialectic.compliance.cases.DeclarationOrderCases;
import io.dialectic.compliance.cases.DeferralCases;
import io.dialectic.compliance.cases.DistinctCases;
import io.dialectic.compliance.cases.DocumentCases;
import io.dialectic.compliance.cases.EmbeddedCases;
import io.dialectic.compliance.cases.ErrorDetailCases;
import io.dialectic.compliance.cases.ExpressionCases;
import io.dialectic.compliance.cases.FilterSupplierCases;
import io.dialectic.compliance.cases.FilteredStatementCases;
import io.dialectic.compliance.cases.FindCases;
import io.dialectic.compliance.cases.ForeignKeyCases;
import io.dialectic.compliance.cases.FragmentCases;
import io.dialectic.compliance.cases.FullTextCases;
import io.dialectic.compliance.cases.GlobalFilterCases;
import io.dialectic.compliance.cases.GroupCases;
import io.dialectic.compliance.cases.IncludeAllCases;
import io.dialectic.compliance.cases.IncludeCases;
import io.dialectic.compliance.cases.IncludeLimitCases;
import io.dialectic.compliance.cases.IncludeRefusalCases;
import io.dialectic.compliance.cases.IncludeStrategyCases;
import io.dialectic.compliance.cases.IndexCases;
import io.dialectic.compliance.cases.InjectionCases;
import io.dialectic.compliance.cases.InstanceLoadCases;
import io.dialectic.compliance.cases.IntrospectionCases;
import io.dialectic.compliance.cases.IntrospectionKeyCases;
import io.dialectic.compliance.cases.JoinedQueryCases;
import io.dialectic.compliance.cases.JsonCases;
import io.dialectic.compliance.cases.LaterLoadCases;
import io.dialectic.compliance.cases.LazyLoadingCases;
import io.dialectic.compliance.cases.LoadingCases;
import io.dialectic.compliance.cases.LockCases;
import io.dialectic.compliance.cases.LockedIncludeCases;
import io.dialectic.compliance.cases.MisuseCases;
import io.dialectic.compliance.cases.NullArgumentCases;
import io.dialectic.compliance.cases.OpeningCases;
import io.dialectic.compliance.cases.OperatorCases;
import io.dialectic.compliance.cases.OptionCases;
import io.dialectic.compliance.cases.OrderCases;
import io.dialectic.compliance.cases.OwnTableCases;
import io.dialectic.compliance.cases.PolymorphicCases;
import io.dialectic.compliance.cases.ProcedureCases;
import io.dialectic.compliance.cases.ProfileCases;
import io.dialectic.compliance.cases.ProjectionCases;
import io.dialectic.compliance.cases.RandomQueryCases;
import io.dialectic.compliance.cases.RawParameterCases;
import io.dialectic.compliance.cases.RawResultCases;
import io.dialectic.compliance.cases.RecursionCases;
import io.dialectic.compliance.cases.RelatedRowCases;
import io.dialectic.compliance.cases.RepeatedReadCases;
import io.dialectic.compliance.cases.SchemaCases;
import io.dialectic.compliance.cases.SchemaDependenceCases;
import io.dialectic.compliance.cases.SchemaEditorCases;
import io.dialectic.compliance.cases.SchemaLawCases;
import io.dialectic.compliance.cases.SchemaObjectCases;
import io.dialectic.compliance.cases.SchemaPlanCases;
import io.dialectic.compliance.cases.SchemaRandomCases;
import io.dialectic.compliance.cases.ScopeCases;
import io.dialectic.compliance.cases.ScopeSharingCases;
import io.dialectic.compliance.cases.SelectSizeCases;
import io.dialectic.compliance.cases.SliceCases;
import io.dialectic.compliance.cases.SqlCases;
import io.dialectic.compliance.cases.StreamCases;
import io.dialectic.compliance.cases.SubQueryCases;
import io.dialectic.compliance.cases.SyncCases;
import io.dialectic.compliance.cases.TableCases;
import io.dialectic.compliance.cases.TimeFunctionCases;
import io.dialectic.compliance.cases.TransactionCases;
import io.dialectic.compliance.cases.TypeCases;
import io.dialectic.compliance.cases.TypeDefaultCases;
import io.dialectic.compliance.cases.TypeRandomCases;
import io.dialectic.compliance.cases.TypeRefusalCases;
import io.dialectic.compliance.cases.TypeTableCases;
import io.dialectic.compliance.cases.TypeZoneCases;
import io.dialectic.compliance.cases.UpdateCases;
import io.dialectic.compliance.cases.WindowCases;
import java.util.List;

/** The classes of cases. */
final class Areas {
    static final List<Class<?>> ALL = List.of(
            ActiveRecordCases.class,
            AssociationCases.class,
            AssociationScopeCases.class,
            AsyncCases.class,
            AttributeCases.class,
            ChainCases.class,
            CompositionCases.class,
            ConditionCases.class,
            ConverterCases.class,
            CreateCases.class,
            DeclarationCases.class,
            DeclarationOrderCases.class,
            DeferralCases.class,
            DistinctCases.class,
            DocumentCases.class,
            EmbeddedCases.class,
            ErrorDetailCases.class,
            ExpressionCases.class,
            FilterSupplierCases.class,
            FilteredStatementCases.class,
            FindCases.class,
            ForeignKeyCases.class,
            FragmentCases.class,
            FullTextCases.class,
            GlobalFilterCases.class,
            GroupCases.class,
            IncludeAllCases.class,
            IncludeCases.class,
            IncludeLimitCases.class,
            IncludeRefusalCases.class,
            IncludeStrategyCases.class,
            InstanceLoadCases.class,
            IndexCases.class,
            InjectionCases.class,
            IntrospectionCases.class,
            IntrospectionKeyCases.class,
            JoinedQueryCases.class,
            JsonCases.class,
            LaterLoadCases.class,
            LazyLoadingCases.class,
            LoadingCases.class,
            LockCases.class,
            LockedIncludeCases.class,
            MisuseCases.class,
            NullArgumentCases.class,
            OpeningCases.class,
            OperatorCases.class,
            OptionCases.class,
            OrderCases.class,
            OwnTableCases.class,
            PolymorphicCases.class,
            ProcedureCases.class,
            ProfileCases.class,
            ProjectionCases.class,
            RepeatedReadCases.class,
            RandomQueryCases.class,
            RawParameterCases.class,
            RawResultCases.class,
            RecursionCases.class,
            RelatedRowCases.class,
            SchemaCases.class,
            SchemaDependenceCases.class,
            SchemaEditorCases.class,
            SchemaLawCases.class,
            SchemaObjectCases.class,
            SchemaPlanCases.class,
            SchemaRandomCases.class,
            ScopeCases.class,
            ScopeSharingCases.class,
            SelectSizeCases.class,
            SliceCases.class,
            SqlCases.class,
            StreamCases.class,
            SubQueryCases.class,
            SyncCases.class,
            TableCases.class,
            TimeFunctionCases.class,
            TransactionCases.class,
            TypeCases.class,
            TypeDefaultCases.class,
            TypeRandomCases.class,
            TypeRefusalCases.class,
            TypeTableCases.class,
            TypeZoneCases.class,
            UpdateCases.class,
            WindowCases.class);

    private Areas() {}
}
